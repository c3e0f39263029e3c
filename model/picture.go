package model

import (
	"reflect"
	"regexp"
	"strings"
	"sync"
)

// PictureScheme is how a field or a text names a picture: the name of a blob, a PNG,
// JPEG or WebP file (see [Briefing.WithBlob]). A field such as Visit.Logo holds the
// name itself; a text shows a picture as Markdown does, with PictureScheme
// before the name: ![what it shows](blob:4f2c… "Caption").
const PictureScheme = "blob:"

var shown = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\]\(` + PictureScheme + `([0-9a-f]{64})[ )]`) })

// Pictures returns the names of the blobs that a node shows as pictures.
func Pictures(n Node) (names []string) {
	switch n := n.(type) {
	case Visit:
		names = append(names, n.Logo)
	case Person:
		names = append(names, n.Portrait)
	}
	v := reflect.ValueOf(n)
	for _, f := range fieldsOf(n.Kind()) {
		if f.text {
			text := v.FieldByIndex(f.index).String()
			if !strings.Contains(text, PictureScheme) {
				continue
			}
			for _, m := range shown().FindAllStringSubmatch(text, -1) {
				names = append(names, m[1])
			}
		}
	}
	return names
}

// pictured returns the briefing with the blobs of b that its nodes show.
func (c *Briefing) pictured(b *Briefing) *Briefing {
	with := *c
	way{twig: c.nodes.root}.leaves(func(l *leaf) {
		for _, name := range Pictures(l.node) {
			if data, ok := b.Blob(name); ok {
				with.blobs = with.blobs.put(name, data)
			}
		}
	})
	return &with
}
