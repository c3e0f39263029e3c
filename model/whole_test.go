package model

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// severalPieces returns the nodes of a briefing that takes several pieces to write.
func severalPieces() []Node {
	visit := Visit{Head: Head{ID: "v"}, Title: "Visite"}
	nodes := []Node{visit, Section{Head: Head{ID: "s", Place: Place{"v", "m"}}, Title: "Énergie"}}
	for i := range 500 {
		nodes = append(nodes, Stake{Head: Head{ID: ID(fmt.Sprintf("k%03d", i)), Place: Place{"s", fmt.Sprintf("m%03dm", i)}},
			Title: "Gaz", Body: strings.Repeat("Le gaz. ", 40)})
	}
	source := Source{Head: Head{ID: "long", Place: Place{"v", "m"}}, Title: "Note", Paragraphs: make([]Paragraph, 5000)}
	return append(nodes, source)
}

func TestOfIsWhatEditsMake(t *testing.T) {
	nodes := severalPieces()
	at, err := Of(nodes, []byte("source"))
	if err != nil {
		t.Fatal(err)
	}
	b, sha := New(nodes[0].(Visit)).WithBlob([]byte("source"))
	for _, n := range nodes[1:] {
		if b, err = (Add{Node: n}).Apply(b); err != nil {
			t.Fatal(err)
		}
	}
	one, _ := Encode(at)
	other, _ := Encode(b)
	if !bytes.Equal(one, other) {
		t.Error("made at once it is not what it is made step by step")
	}
	if _, ok := at.Blob(sha); !ok {
		t.Error("the blob is not there")
	}
	if _, err := Of(append(nodes, Stake{Head: Head{ID: "x", Place: Place{"v", "m"}}})); err == nil {
		t.Error("a stake stands under the visit")
	}
}

func TestEncodeToIsEncode(t *testing.T) {
	b, err := Of(severalPieces())
	if err != nil {
		t.Fatal(err)
	}
	want, err := Encode(b)
	if err != nil {
		t.Fatal(err)
	}
	var got pieces
	if err := EncodeTo(&got, b, nil); err != nil || !bytes.Equal(got.Bytes(), want) {
		t.Errorf("%v: %d bytes, want %d", err, got.Len(), len(want))
	}
	if got.longest > 128<<10 {
		t.Errorf("a piece of %d bytes, the paragraphs of a source at once", got.longest)
	}
}

// pieces are written one behind the other.
type pieces struct {
	bytes.Buffer
	longest int
}

func (p *pieces) Write(piece []byte) (int, error) {
	p.longest = max(p.longest, len(piece))
	return p.Buffer.Write(piece)
}
