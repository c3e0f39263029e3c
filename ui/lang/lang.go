// Package lang says the interface's words in the user's language. The text of a
// call is the English itself, so that the code reads as the program speaks, and
// assets/translations holds the others. It can be switched while the program
// runs, which Fyne's own translations cannot.
package lang

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// Languages that the interface speaks.
const (
	French  = "fr"
	English = "en"
)

// table is one language: its code, and its words by the English ones, which are read when the first is asked for.
type table struct {
	code  string
	words func() map[string]string
}

var (
	loaded  = map[string]table{English: {English, func() map[string]string { return nil }}}
	current atomic.Pointer[table]
)

func init() {
	t := loaded[English]
	current.Store(&t)
}

// Load makes a language known: translations is a JSON object from English to
// that language, built into the program, which panics where it is none. It is called before the first [Set],
// by one goroutine.
func Load(code string, translations []byte) {
	loaded[code] = table{code, sync.OnceValue(func() map[string]string {
		const each = 60 // bytes of a text and its translation, about
		words := make(map[string]string, len(translations)/each)
		if err := json.Unmarshal(translations, &words); err != nil {
			panic(fmt.Sprintf("lang: read %s: %v", code, err))
		}
		return words
	})}
}

// Set switches to a language, and to English where it is not known.
func Set(code string) {
	t, ok := loaded[code]
	if !ok {
		t = loaded[English]
	}
	current.Store(&t)
}

// Code returns the language in force.
func Code() string { return current.Load().code }

// T returns an English text in the language in force, with args put in as by
// fmt.Sprintf when there are any.
func T(text string, args ...any) string {
	if w, ok := current.Load().words()[text]; ok {
		text = w
	}
	if len(args) == 0 {
		return text
	}
	return fmt.Sprintf(text, args...)
}

// Is tells whether words are those of an English text in any language.
func Is(words, text string) bool {
	for _, t := range loaded {
		if t.words()[text] == words {
			return true
		}
	}
	return words == text
}

// N is T for a count: the first text for one, the second for another number.
// In French, none counts like one. The count is the first argument of both.
func N(n int, one, many string) string {
	if n == 1 || n == 0 && Code() == French {
		return T(one, count(n))
	}
	return T(many, count(n))
}

// count is a number that is written as the language groups its digits.
type count int

// Format implements [fmt.Formatter].
func (c count) Format(f fmt.State, _ rune) {
	digits, space := strconv.Itoa(int(c)), ","
	if Code() == French {
		space = "\u202f"
	}
	for at := len(digits) - 3; at > 0 && digits[at-1] != '-'; at -= 3 {
		digits = digits[:at] + space + digits[at:]
	}
	io.WriteString(f, digits)
}

// System returns the language that the environment asks for, as in "fr" of
// LANG=fr_FR.UTF-8, and French when it says nothing.
func System() string {
	for _, name := range []string{"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"} {
		v := strings.ToLower(os.Getenv(name))
		if len(v) >= 2 && v != "posix" && v[0] != 'c' {
			return v[:2]
		}
	}
	return French
}
