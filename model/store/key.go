package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"filippo.io/age"
)

// Why a protected file does not open.
var (
	ErrProtected = errors.New("protected, and no passphrase or key was given")
	ErrKey       = errors.New("the passphrase or the key is not the right one")
)

// A Key protects files and opens them again: a passphrase, or the keys of named
// recipients. A protected file is the whole zip in the format of age
// (age-encryption.org/v1), so that the age command opens it too. The zero Key
// protects nothing.
type Key struct {
	identities []age.Identity
	recipients []age.Recipient
	names      []string // of recipients; the file holds them for its next save
}

// The cost of guessing a passphrase: 2 to that power rounds of scrypt, about a
// second; and the most that a file may ask for, which is four times that.
var (
	workFactor    = 18
	maxWorkFactor = 20
)

// Passphrase returns the key of a passphrase, which must not be empty.
func Passphrase(words string) (Key, error) {
	r, err := age.NewScryptRecipient(words)
	if err != nil {
		return Key{}, fmt.Errorf("passphrase: %w", err)
	}
	i, err := age.NewScryptIdentity(words)
	if err != nil {
		return Key{}, fmt.Errorf("passphrase: %w", err)
	}
	r.SetWorkFactor(workFactor)
	i.SetMaxWorkFactor(maxWorkFactor)
	return Key{identities: []age.Identity{i}, recipients: []age.Recipient{r}}, nil
}

// Identity returns the key of somebody's own secret key, as age-keygen writes it
// ("AGE-SECRET-KEY-1…"). It protects for its owner, and for whom [Key.To] adds.
func Identity(r io.Reader) (Key, error) {
	list, err := age.ParseIdentities(r)
	if err != nil {
		return Key{}, fmt.Errorf("secret key: %w", err)
	}
	k := Key{identities: list}
	var names []string
	for _, i := range list {
		if x, ok := i.(*age.X25519Identity); ok {
			names = append(names, x.Recipient().String())
		}
	}
	return k.To(names...)
}

// To returns a key that protects for recipients besides ("age1…"). A key with a
// passphrase cannot: age mixes the two no more than others do.
func (k Key) To(recipients ...string) (Key, error) {
	if len(k.recipients) > len(k.names) && len(recipients) > 0 {
		return Key{}, errors.New("recipients: a file has a passphrase or recipients, not both")
	}
	k.recipients, k.names = slices.Clone(k.recipients), slices.Clone(k.names)
	for _, name := range recipients {
		name = strings.TrimSpace(name)
		r, err := age.ParseX25519Recipient(name)
		if err != nil {
			return Key{}, fmt.Errorf("recipient %q: %w", name, err)
		}
		if !slices.Contains(k.names, name) {
			k.recipients, k.names = append(k.recipients, r), append(k.names, name)
		}
	}
	return k, nil
}

// Protects tells whether the key is not the zero one.
func (k Key) Protects() bool { return len(k.recipients) > 0 }

// Recipients returns for whom the key protects, none for a passphrase.
func (k Key) Recipients() []string { return slices.Clone(k.names) }

// Protected tells whether a content is protected; its first bytes are enough.
func Protected(content []byte) bool { return bytes.HasPrefix(content, []byte("age-encryption.org/")) }

// seal protects what write writes.
func (k Key) seal(w io.Writer, write func(io.Writer) error) error {
	if !k.Protects() {
		return write(w)
	}
	sealed, err := age.Encrypt(w, k.recipients...)
	if err != nil {
		return fmt.Errorf("protect: %w", err)
	}
	if err := write(sealed); err != nil {
		return err
	}
	return sealed.Close()
}

// unseal returns a content once all of it proved to be what was written.
func (k Key) unseal(content []byte) ([]byte, error) {
	if len(k.identities) == 0 {
		return nil, ErrProtected
	}
	var plain bytes.Buffer
	plain.Grow(len(content))
	r, err := age.Decrypt(bytes.NewReader(content), k.identities...)
	if err == nil {
		_, err = plain.ReadFrom(r) // an end that is missing or false is an error too
	}
	if _, other := errors.AsType[*age.NoIdentityMatchError](err); other {
		return nil, ErrKey
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return plain.Bytes(), nil
}

// remark is the comment of the zip, where the recipients are kept: age does not
// say for whom a file is.
func (k Key) remark() string {
	if len(k.names) == 0 {
		return ""
	}
	return remarkPrefix + strings.Join(k.names, " ")
}

const remarkPrefix = "recipients: "

// with returns the key that saves for the recipients of a remark.
func (k Key) with(remark string) Key {
	names, ok := strings.CutPrefix(remark, remarkPrefix)
	if !ok {
		return k
	}
	if all, err := k.To(strings.Fields(names)...); err == nil {
		return all
	}
	return k
}
