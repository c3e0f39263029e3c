package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"crypto/sha512"
	"fmt"
	"io"

	"golang.org/x/text/unicode/norm"
)

// A lock is what the streams of a file are written with, after ISO 32000-2,
// 7.6.4, revision 6. Strings need nothing: all of them stand in object streams.
type lock struct {
	key    []byte // of the file
	random io.Reader
	dict   dict // how a reader gets the key from the password
}

// permitted are all the things that a reader may do: the format numbers them from
// the third bit.
const permitted = -4

func newLock(password string, random io.Reader) (*lock, error) {
	drawn := make([]byte, 32+4*8+4)
	if _, err := io.ReadFull(random, drawn); err != nil {
		return nil, fmt.Errorf("draw a key: %w", err)
	}
	key, salts, rest := drawn[:32], drawn[32:64], drawn[64:]
	pass := []byte(norm.NFKC.String(password))
	pass = pass[:min(len(pass), 127)]
	// The password opens the file both as that of its reader and of its owner.
	entry := func(salts, of []byte) (check, sealed []byte) {
		check = append(digest(pass, salts[:8], of), salts...)
		sealed = make([]byte, 32)
		cbc(digest(pass, salts[8:], of), make([]byte, 16), sealed, key)
		return check, sealed
	}
	u, ue := entry(salts[:16], nil)
	o, oe := entry(salts[16:], u)
	p := permitted
	perms := append([]byte{byte(p), byte(p >> 8), byte(p >> 16), byte(p >> 24), 255, 255, 255, 255, 'T', 'a', 'd', 'b'}, rest...)
	block(key).Encrypt(perms, perms)
	l := &lock{key: key, random: random}
	l.dict.put("<</Filter/Standard/V 5/R 6/Length 256/CF<</StdCF<</Type/CryptFilter/AuthEvent/DocOpen/CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF")
	l.dict.put("/P ").num(p).put("/U").hex(u).put("/UE").hex(ue).put("/O").hex(o).put("/OE").hex(oe).put("/Perms").hex(perms).put(">>")
	return l, nil
}

// seal returns data under the key: 16 bytes of its own, and blocks of 16.
func (l *lock) seal(data []byte) ([]byte, error) {
	pad := 16 - len(data)%16
	out := make([]byte, 16+len(data)+pad)
	if _, err := io.ReadFull(l.random, out[:16]); err != nil {
		return nil, fmt.Errorf("draw a vector: %w", err)
	}
	copy(out[16:], data)
	copy(out[16+len(data):], bytes.Repeat([]byte{byte(pad)}, pad))
	cbc(l.key, out[:16], out[16:], out[16:])
	return out, nil
}

// digest is algorithm 2.B: slow on purpose.
func digest(password, salt, of []byte) []byte {
	first := sha256.Sum256(bytes.Join([][]byte{password, salt, of}, nil))
	k := first[:]
	for i, last := 0, 0; i < 64 || last > i-32; i++ {
		e := bytes.Repeat(bytes.Join([][]byte{password, k, of}, nil), 64)
		cbc(k[:16], k[16:32], e, e)
		sum := 0
		for _, b := range e[:16] {
			sum += int(b)
		}
		switch sum % 3 {
		case 0:
			h := sha256.Sum256(e)
			k = h[:]
		case 1:
			h := sha512.Sum384(e)
			k = h[:]
		case 2:
			h := sha512.Sum512(e)
			k = h[:]
		}
		last = int(e[len(e)-1])
	}
	return k[:32]
}

func cbc(key, vector, to, from []byte) {
	cipher.NewCBCEncrypter(block(key), vector).CryptBlocks(to, from)
}

func block(key []byte) cipher.Block {
	b, err := aes.NewCipher(key)
	if err != nil {
		panic(err) // keys are of 16 or 32 bytes
	}
	return b
}
