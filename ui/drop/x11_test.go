//go:build linux

package drop

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"

	"github.com/enjeux/enjeux/ui/x11/xvfb"
)

// A stand is a window on a screen of its own, and a program that drags.
type stand struct {
	t       *testing.T
	window  xproto.Window
	program string
	drops   chan Drop
	over    chan bool
	stop    func()
}

func newStand(t *testing.T) *stand {
	t.Helper()
	if testing.Short() {
		t.Skip("needs a virtual display")
	}
	t.Setenv("DISPLAY", xvfb.Start(t, "-screen", "0", "640x480x24"))

	s := &stand{t: t, program: filepath.Join(t.TempDir(), "source"), drops: make(chan Drop, 1), over: make(chan bool, 64)}
	if out, err := exec.Command("go", "build", "-o", s.program, "./testdata/source").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	conn, err := xgb.NewConn()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(conn.Close)
	if s.window, err = xproto.NewWindowId(conn); err != nil {
		t.Fatal(err)
	}
	root := xproto.Setup(conn).DefaultScreen(conn).Root
	if err := xproto.CreateWindowChecked(conn, 0, s.window, root, 0, 0, 640, 480, 0, xproto.WindowClassInputOutput, 0, 0, nil).Check(); err != nil {
		t.Fatal(err)
	}
	p, err := newProxy(s.window, func(d Drop) { s.drops <- d })
	if err != nil {
		t.Fatal(err)
	}
	p.over = func(over bool) { s.over <- over }
	quit, ended := make(chan struct{}), make(chan struct{})
	go func() { p.serve(quit); close(ended) }()
	s.stop = func() { close(quit); <-ended }
	return s
}

// drag drags what is offered, by type, and returns what came of it.
func (s *stand) drag(offers map[string]string, args ...string) string {
	s.t.Helper()
	args = append(args, "-window", fmt.Sprint(s.window))
	dir := s.t.TempDir()
	for kind, data := range offers {
		name := filepath.Join(dir, strings.ReplaceAll(kind, "/", "-"))
		if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
			s.t.Fatal(err)
		}
		args = append(args, kind+"="+name)
	}
	out, err := exec.Command(s.program, args...).CombinedOutput()
	if err != nil {
		s.t.Fatalf("%v\n%s", err, out)
	}
	return strings.TrimSpace(string(out))
}

func (s *stand) dropped() Drop {
	s.t.Helper()
	select {
	case d := <-s.drops:
		return d
	case <-time.After(10 * time.Second):
		s.t.Fatal("nothing was handed over")
	}
	return Drop{}
}

func TestDrops(t *testing.T) {
	s := newStand(t)
	long := strings.Repeat("Le ministre se rendra en Ruritanie. ", 30_000)
	for _, c := range []struct {
		name   string
		offers map[string]string
		args   []string
		want   Drop
	}{
		{"a text", map[string]string{"UTF8_STRING": "Écrit ailleurs"}, nil, Drop{Text: []byte("Écrit ailleurs")}},
		{"HTML before plain text", map[string]string{"text/plain": "Titre", "text/html": "<h1>Titre</h1>", "UTF8_STRING": "Titre", "text/unknown": "?"}, nil,
			Drop{Text: []byte("<h1>Titre</h1>"), HTML: true}},
		{"files before their names", map[string]string{"text/uri-list": "# two\r\nfile:///a/b%20c.txt\r\nfile://localhost/d.pdf\r\n", "text/plain": "/a/b c.txt"}, nil,
			Drop{Files: []string{"/a/b c.txt", "/d.pdf"}}},
		{"the words of a link", map[string]string{"text/uri-list": "https://example.org/\r\n", "text/plain": "un lien"}, nil, Drop{Text: []byte("un lien")}},
		{"a long text in parts", map[string]string{"text/plain": long}, []string{"-part", "60000"}, Drop{Text: []byte(long)}},
		{"the next best where one is empty", map[string]string{"text/html": " ", "UTF8_STRING": "plain"}, nil, Drop{Text: []byte("plain")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := s.drag(c.offers, c.args...); got != "taken" {
				t.Fatal(got)
			}
			if d := s.dropped(); !slices.Equal(d.Files, c.want.Files) || !bytes.Equal(d.Text, c.want.Text) || d.HTML != c.want.HTML {
				t.Errorf("%d files, %d bytes, HTML %v", len(d.Files), len(d.Text), d.HTML)
			}
		})
	}
}

// What can be taken is told of while it is over the window; what cannot be is not.
func TestWhatIsOverTheWindow(t *testing.T) {
	s := newStand(t)
	if got := s.drag(map[string]string{"image/png": "\x89PNG"}); got != "refused" {
		t.Error(got)
	}
	for range 2 {
		if got := s.drag(map[string]string{"text/plain": "un mot"}); got != "taken" {
			t.Error(got)
		}
		s.dropped()
		if in, out := <-s.over, <-s.over; !in || out {
			t.Errorf("it came: %v; it left: %v", in, !out)
		}
	}
	if len(s.over) > 0 {
		t.Error("something else was told")
	}
}

// What cannot be taken is refused, a source that offers a type and does not have it
// too; and the next drag goes on as ever.
func TestDropsAreRefused(t *testing.T) {
	s := newStand(t)
	for name, offers := range map[string]map[string]string{
		"a picture": {"image/png": "\x89PNG"}, "an empty text": {"text/plain": ""}, "a link without words": {"text/uri-list": "https://example.org/"},
	} {
		if got := s.drag(offers); got != "refused" {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := s.drag(map[string]string{"text/plain": "encore"}); got != "taken" || string(s.dropped().Text) != "encore" {
		t.Error("and then a text:", got)
	}
}

// The window has its own drops back when the proxy is gone.
func TestAProxyGoes(t *testing.T) {
	s := newStand(t)
	s.stop()
	if got := s.drag(map[string]string{"text/plain": "trop tard"}); got != "ignored" {
		t.Error(got)
	}
}

// A source that falls silent holds nothing up for ever.
func TestASilentSource(t *testing.T) {
	s := newStand(t)
	defer func(d time.Duration) { patience = d }(patience)
	patience = 50 * time.Millisecond
	if got := s.drag(map[string]string{"text/plain": "jamais"}, "-silent"); got != "refused" {
		t.Error(got)
	}
}
