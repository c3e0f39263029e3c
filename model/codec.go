package model

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// Format is the version of the file format, major and minor. A minor version may
// add kinds of node, fields of a node and fields of the file: a reader keeps
// those that it does not know, and accepts any minor version of its major one.
const Format = "1.0"

// ErrNewer says that a newer major version of the program wrote the briefing.
var ErrNewer = errors.New("written by a newer version of the program")

// Encode writes the briefing, without its blobs, as indented JSON: the nodes in
// the order of the document, each parent before its children, so that equal
// briefings give equal bytes and a change of one value is one line.
func Encode(b *Briefing) ([]byte, error) {
	return EncodeContext(context.Background(), b, nil)
}

// EncodeContext is Encode for a long briefing: it ends early with the error of
// ctx, and tells progress, unless that is nil, how many nodes of how many are done.
func EncodeContext(ctx context.Context, b *Briefing, progress func(done, total int)) ([]byte, error) {
	p := printer{out: make([]byte, 0, 512*b.nodes.len)} // about what nodes take
	if err := p.briefing(pace{ctx, progress}, b); err != nil {
		return nil, fmt.Errorf("model: encode: %w", err)
	}
	return p.out, nil
}

// EncodeTo is [Encode] to a writer, piece by piece, so that a long briefing is
// never in memory once more as JSON. It tells progress, unless that is nil, how
// many nodes of how many are done.
func EncodeTo(w io.Writer, b *Briefing, progress func(done, total int)) error {
	const piece = 64 << 10 // bytes
	p := printer{out: make([]byte, 0, 2*piece)}
	p.flush = func() error {
		if len(p.out) < piece {
			return nil
		}
		last := len(p.out) - 1 // tells what may follow it
		_, err := w.Write(p.out[:last])
		p.out = append(p.out[:0], p.out[last])
		return err
	}
	err := p.briefing(pace{context.Background(), progress}, b)
	if err == nil {
		_, err = w.Write(p.out)
	}
	if err != nil {
		return fmt.Errorf("model: encode: %w", err)
	}
	return nil
}

// briefing writes all nodes.
func (p *printer) briefing(pace pace, b *Briefing) error {
	total, done := b.nodes.len, 0
	var walk func(id ID) error
	walk = func(id ID) error {
		l := b.nodes.get(id)
		p.item()
		err := p.node(l.node)
		if err == nil {
			err = p.pause()
		}
		if done++; err == nil {
			err = pace.at(done, done, total)
		}
		l.order().from(slot{}, func(s slot, _ struct{}) bool {
			if err == nil {
				err = walk(s.id)
			}
			return err == nil
		})
		return err
	}
	p.open('{')
	p.name("format")
	p.text(b.format)
	p.name("nodes")
	p.open('[')
	err := walk(b.root)
	p.close(']')
	if err == nil {
		err = p.extra(b.extra)
	}
	p.close('}')
	p.out = append(p.out, '\n')
	return err
}

// A pace says how far a long work is, every few hundred nodes, and whether to go on.
type pace struct {
	ctx      context.Context
	progress func(done, total int)
}

func (p pace) at(nodes, done, total int) error {
	if nodes%256 != 0 && done != total {
		return nil
	}
	if p.progress != nil {
		p.progress(done, total)
	}
	return p.ctx.Err()
}

// below lists the children of a node in the order of the document.
func (b *Briefing) below(id ID) (all []slot) {
	b.order(id).from(slot{}, func(s slot, _ struct{}) bool {
		all = append(all, s)
		return true
	})
	return all
}

// Decode reads what Encode wrote; blobs come with [Briefing.WithBlob]. It
// wraps [ErrNewer] for a newer major format, and refuses a tree that does not
// hold together, naming the node. An anchor that is off its text becomes an orphan.
func Decode(data []byte) (*Briefing, error) {
	return DecodeContext(context.Background(), bytes.Clone(data), nil)
}

// DecodeContext is Decode for a long briefing: it ends early with the error of
// ctx, and tells progress, unless that is nil, how many bytes of how many are read.
// The texts of the briefing are parts of data, which nobody may change any more.
func DecodeContext(ctx context.Context, data []byte, progress func(done, total int)) (*Briefing, error) {
	// That all of it is UTF-8 is found out meanwhile, and nearly always so.
	valid := make(chan bool, 1)
	go func() { valid <- utf8.Valid(data) }()
	b, err := decode(ctx, data, true, progress)
	if !<-valid {
		return decode(ctx, data, false, progress)
	}
	return b, err
}

// decode is DecodeContext for data of which it is known whether it is UTF-8.
func decode(ctx context.Context, data []byte, valid bool, progress func(done, total int)) (*Briefing, error) {
	s := scanner{data: unsafe.String(unsafe.SliceData(data), len(data)), valid: valid}
	format, err := s.ahead("format")
	if err != nil {
		return nil, fmt.Errorf("model: decode: %w", err)
	}
	if format, err = readable(format); err != nil {
		return nil, err
	}
	g := grove{byID: make(map[ID]int, len(data)/512)} // about what nodes take
	pace := pace{ctx, progress}
	var extra map[string]json.RawMessage
	err = s.object(func(name string) error {
		switch name {
		case "format":
			_, err := s.skip()
			return err
		case "nodes":
			return s.within('[', ']', func() error {
				n, err := s.node()
				if err == nil {
					err = g.plant(n)
				}
				if err != nil {
					return fmt.Errorf("node %d: %w", len(g.nodes)+1, err)
				}
				return pace.at(len(g.nodes), s.at, len(data))
			})
		}
		raw, err := s.skip()
		if extra == nil {
			extra = make(map[string]json.RawMessage)
		}
		extra[name] = json.RawMessage(raw)
		return err
	})
	if s.peek(); err == nil && s.at < len(data) {
		err = s.fail("something follows the briefing")
	}
	if err != nil {
		return nil, fmt.Errorf("model: decode: %w", err)
	}
	b, err := g.briefing()
	if err != nil {
		return nil, fmt.Errorf("model: decode: %w", err)
	}
	b.format, b.extra = format, extra
	return b, nil
}

// readable returns the format to write what had that format, and an error for one
// that cannot be read. A later minor version stays, since what it added does.
func readable(format string) (string, error) {
	major, minor, _ := strings.Cut(format, ".")
	ours, least, _ := strings.Cut(Format, ".")
	switch {
	case major == ours && (len(minor) < len(least) || len(minor) == len(least) && minor <= least):
		return Format, nil
	case major == ours:
		return format, nil
	case len(major) > len(ours) || len(major) == len(ours) && major > ours:
		return "", fmt.Errorf("model: format %s: %w", format, ErrNewer)
	}
	return "", fmt.Errorf("model: decode: unknown format %q", format)
}
