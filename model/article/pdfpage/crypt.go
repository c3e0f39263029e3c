package pdfpage

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
)

// A lock is how the streams of a file are encrypted that opens without a
// password: one that only forbids printing or copying, as many do.
type lock struct {
	key []byte
	aes bool
	own bool // a key for each stream
}

var padding = []byte("\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a")

// unlock opens a file with the empty password. It fails with [ErrEncrypted] when
// that is not the password, or the encryption is one that nobody has described.
func (f *file) unlock() error {
	d := f.dict(f.trailer["Encrypt"])
	str := func(key name) []byte { s, _ := f.get(d[key]).(text); return []byte(s) }
	version, revision := int(f.number(d["V"])), int(f.number(d["R"]))
	l := &lock{own: true}
	size := 5
	switch version {
	case 1:
	case 2:
		if n := int(f.number(d["Length"])) / 8; n >= 5 && n <= 16 {
			size = n
		}
	case 4, 5:
		size = 16
		filter, _ := f.get(d["StmF"]).(name)
		switch f.get(f.dict(f.dict(d["CF"])[filter])["CFM"]) {
		case name("AESV2"), name("AESV3"):
			l.aes = true
		case name("V2"):
		default:
			return ErrEncrypted
		}
	default:
		return ErrEncrypted
	}
	user := str("U")
	if version == 5 {
		wrapped := str("UE")
		if len(user) < 48 || len(wrapped) < 32 || !bytes.Equal(hardened(user[32:40], revision), user[:32]) {
			return ErrEncrypted
		}
		block, err := aes.NewCipher(hardened(user[40:48], revision))
		if err != nil {
			return ErrEncrypted
		}
		l.key, l.own = make([]byte, 32), false
		cipher.NewCBCDecrypter(block, make([]byte, aes.BlockSize)).CryptBlocks(l.key, wrapped[:32])
		f.lock = l
		return nil
	}
	var id []byte
	if ids := f.array(f.trailer["ID"]); len(ids) > 0 {
		s, _ := f.get(ids[0]).(text)
		id = []byte(s)
	}
	h := md5.New()
	h.Write(padding)
	h.Write(str("O")[:min(32, len(str("O")))])
	_ = binary.Write(h, binary.LittleEndian, uint32(int64(f.number(d["P"])))) // a hash takes all
	h.Write(id)
	if plain, ok := f.get(d["EncryptMetadata"]).(bool); revision >= 4 && ok && !plain {
		h.Write([]byte("\xff\xff\xff\xff"))
	}
	key := h.Sum(nil)
	if revision >= 3 {
		for range 50 {
			sum := md5.Sum(key[:size])
			key = sum[:]
		}
	}
	l.key = key[:size]
	if !l.opens(user, id, revision) {
		return ErrEncrypted
	}
	f.lock = l
	return nil
}

// opens tells whether the key is the one that the file was locked with.
func (l *lock) opens(user, id []byte, revision int) bool {
	if revision < 3 {
		return bytes.Equal(l.rc4(l.key, padding), user)
	}
	sum := md5.Sum(append(bytes.Clone(padding), id...))
	out := sum[:]
	for i := range 20 {
		key := bytes.Clone(l.key)
		for k := range key {
			key[k] ^= byte(i)
		}
		out = l.rc4(key, out)
	}
	return len(user) >= 16 && bytes.Equal(out, user[:16])
}

func (l *lock) rc4(key, data []byte) []byte {
	c, err := rc4.NewCipher(key)
	if err != nil {
		return nil
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, data)
	return out
}

// open returns the bytes of a stream of the object with a number.
func (l *lock) open(data []byte, number, generation int) []byte {
	key := l.key
	if l.own {
		salted := append(bytes.Clone(key), byte(number), byte(number>>8), byte(number>>16), byte(generation), byte(generation>>8))
		if l.aes {
			salted = append(salted, "sAlT"...)
		}
		sum := md5.Sum(salted)
		key = sum[:min(len(l.key)+5, 16)]
	}
	if !l.aes {
		return l.rc4(key, data)
	}
	n := len(data) / aes.BlockSize * aes.BlockSize
	if n < 2*aes.BlockSize {
		return nil
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil
	}
	out := make([]byte, n-aes.BlockSize)
	cipher.NewCBCDecrypter(block, data[:aes.BlockSize]).CryptBlocks(out, data[aes.BlockSize:n])
	if pad := int(out[len(out)-1]); pad >= 1 && pad <= aes.BlockSize {
		out = out[:len(out)-pad]
	}
	return out
}

// hardened is the hash of the empty password with a salt (ISO 32000-2, 2.B).
func hardened(salt []byte, revision int) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	if revision < 6 {
		return k
	}
	for round := 1; ; round++ {
		e := bytes.Repeat(k, 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
		mod := 0
		for _, b := range e[:16] {
			mod += int(b)
		}
		switch mod % 3 {
		case 0:
			s := sha256.Sum256(e)
			k = s[:]
		case 1:
			s := sha512.Sum384(e)
			k = s[:]
		default:
			s := sha512.Sum512(e)
			k = s[:]
		}
		if round >= 64 && int(e[len(e)-1]) <= round-32 {
			return k[:32]
		}
	}
}
