package model

import (
	"crypto/rand"
	"encoding/base32"
	"errors"
	mathrand "math/rand/v2"
	"strings"
)

// digits of a rank in ascending byte order, so that ranks compare as strings.
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// Between returns a rank strictly between a and b, where an empty a is before
// everything and an empty b after everything. It ends in two digits of chance,
// so that two people who insert at the same place at the same time rarely get
// the same rank; where they do, [ID]s decide. It fails when a is not less than
// b or either is not a rank.
func Between(a, b string) (string, error) {
	if !validRank(a) || !validRank(b) || b != "" && a >= b {
		return "", errors.New("model: no rank between " + a + " and " + b)
	}
	mid := midpoint(a, b)
	for range 2 {
		mid += string(digits[mathrand.IntN(len(digits))])
	}
	// A rank never ends in the lowest digit, or nothing would fit before it.
	return mid + string(digits[1+mathrand.IntN(len(digits)-1)]), nil
}

// Ranks returns n ranks in ascending order between a and b, as short as they
// can be kept by halving.
func Ranks(a, b string, n int) ([]string, error) {
	if n == 0 {
		return nil, nil
	}
	mid, err := Between(a, b)
	if err != nil {
		return nil, err
	}
	low, err := Ranks(a, mid, n/2)
	if err != nil {
		return nil, err
	}
	high, err := Ranks(mid, b, n-n/2-1)
	return append(append(low, mid), high...), err
}

// midpoint returns a string m such that every extension of m is strictly
// between a and b.
func midpoint(a, b string) string {
	var m strings.Builder
	for i := 0; ; i++ {
		lo, hi := 0, len(digits)
		if i < len(a) {
			lo = strings.IndexByte(digits, a[i])
		}
		if b != "" && i < len(b) {
			hi = strings.IndexByte(digits, b[i])
		}
		switch {
		case hi-lo > 1:
			// Appending is the common case: go up by one there, so that ranks stay short.
			step := 1
			if b != "" || i >= len(a) {
				step = (hi - lo) / 2
			}
			m.WriteByte(digits[lo+step])
			return m.String()
		case hi > lo:
			b = "" // below b from here on: only a limits
		}
		m.WriteByte(digits[lo])
	}
}

func validRank(r string) bool {
	for i := range len(r) {
		if strings.IndexByte(digits, r[i]) < 0 {
			return false
		}
	}
	return r == "" || r[len(r)-1] != digits[0]
}

// NewID returns a random ID: 80 bits in 16 lower-case letters and digits.
func NewID() ID {
	var b [10]byte
	rand.Read(b[:])
	return ID(strings.ToLower(base32.StdEncoding.EncodeToString(b[:])))
}
