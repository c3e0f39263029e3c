package clip

import (
	"strings"
	"testing"
)

func TestTheClipboardOfWindows(t *testing.T) {
	var s system
	for _, html := range []string{"<b>À l’été</b>", strings.Repeat("<p>Le ministre.</p>", 100_000)} {
		if err := s.put(0, html, "À l’été"); err != nil {
			t.Fatal(err)
		}
		if got := s.html(0); got != html {
			t.Errorf("%d bytes come back as %d", len(html), len(got))
		}
	}
}
