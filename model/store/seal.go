package store

import (
	"bytes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"io"

	"golang.org/x/crypto/chacha20poly1305"

	"github.com/enjeux/enjeux/model"
)

// An envelope is the first record of a protected journal: what is to be known
// before the key is, and the key of the other records.
type envelope struct {
	ID   model.ID `json:"id"`   // of the briefing
	Path string   `json:"path"` // of its file
	Key  []byte   `json:"key"`  // 32 bytes, in the format of age
}

// A seal protects the records of one journal by XChaCha20-Poly1305. A record is
// bound to its briefing and to its place: one that is moved does not open.
type seal struct {
	id   model.ID
	aead cipher.AEAD
}

// protect begins a protected journal.
func (j *Journal) protect(id model.ID, path string, key Key) error {
	secret := make([]byte, chacha20poly1305.KeySize)
	rand.Read(secret)
	var sealed bytes.Buffer
	err := key.seal(&sealed, func(w io.Writer) error { _, err := w.Write(secret); return err })
	if err != nil {
		return err
	}
	aead, err := chacha20poly1305.NewX(secret)
	if err != nil {
		return err
	}
	j.seal = &seal{id, aead}
	return j.write(record{Envelope: &envelope{id, path, sealed.Bytes()}})
}

// open returns the seal of the records, for who has the key.
func (e *envelope) open(key Key) (*seal, error) {
	secret, err := key.unseal(e.Key)
	if err != nil {
		return nil, err
	}
	aead, err := chacha20poly1305.NewX(secret)
	if err != nil {
		return nil, ErrDamaged
	}
	return &seal{e.ID, aead}, nil
}

// where is what a record is bound to.
func (s *seal) where(seq uint64) []byte { return binary.LittleEndian.AppendUint64([]byte(s.id), seq) }

// close seals what a record says, behind a random nonce.
func (s *seal) close(seq uint64, payload []byte) ([]byte, error) {
	nonce := make([]byte, s.aead.NonceSize(), s.aead.NonceSize()+len(payload)+s.aead.Overhead())
	rand.Read(nonce)
	return s.aead.Seal(nonce, nonce, payload, s.where(seq)), nil
}

var errSeal = errors.New("the record is not what was sealed")

func (s *seal) open(seq uint64, sealed []byte) ([]byte, error) {
	n := s.aead.NonceSize()
	if len(sealed) < n {
		return nil, errSeal
	}
	return s.aead.Open(nil, sealed[:n], sealed[n:], s.where(seq))
}
