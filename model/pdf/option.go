package pdf

import "crypto/rand"

// An Option is what [Write] does beside writing pages.
type Option func(*options)

type options struct {
	password string
	attached []attachment
}

// Password makes a file that opens with the password only, by AES-256 as PDF 2.0
// has it (revision 6). Whoever opens it may print, copy and have it read out.
// Archives take no such file, so it is not PDF/A, and two of them are never the
// same bytes. The empty password is none.
func Password(password string) Option {
	return func(o *options) { o.password = password }
}

// Attach puts a document into the file, such as the briefing that the pages are
// of. Its name is that of a file; media is its type, such as
// application/octet-stream. PDF/A-2 holds no document that is not PDF/A itself,
// so the file is then PDF/A-3a, which archives that know it take as well.
func Attach(name, media string, data []byte) Option {
	return func(o *options) { o.attached = append(o.attached, attachment{name, media, data}) }
}

// conformance is the part of PDF/A that the file keeps to, 0 for none.
func (o options) conformance() int {
	switch {
	case o.password != "":
		return 0
	case len(o.attached) > 0:
		return 3
	}
	return 2
}

// lock returns what the streams of the file are written with, nil for nothing.
func (o options) lock() (*lock, error) {
	if o.password == "" {
		return nil, nil
	}
	return newLock(o.password, rand.Reader)
}
