package main

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui"
)

// TestClipboard copies a stake, which another program pastes as HTML or as text, and
// pastes into a text what another program copied as HTML.
func TestClipboard(t *testing.T) {
	if _, err := exec.LookPath("xclip"); err != nil {
		t.Skip("xclip is not installed")
	}
	e, name := onSample(t)
	xclip := func(input string, args ...string) string {
		t.Helper()
		cmd := exec.Command("timeout", append([]string{"20", "xclip", "-selection", "clipboard"}, args...)...)
		cmd.Env, cmd.Stdin = e.env, strings.NewReader(input)
		if input != "" { // it stays, to be asked
			if err := cmd.Run(); err != nil {
				t.Fatalf("xclip %v: %v", args, err)
			}
			return ""
		}
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("xclip %v: %v", args, err)
		}
		return string(out)
	}
	e.choose("stake-1-2")
	xclip("nothing yet", "-i")
	e.do(e.key("ctrl+c"), "the word of it", func(s ui.State) bool { return strings.HasPrefix(s.Message, "1.2") })
	const title = "Des sommets bilatéraux à date régulière"
	if html := xclip("", "-o", "-t", "text/html"); !strings.Contains(html, "1.2</span> "+title+"</h3>") {
		t.Errorf("the HTML is %q", html)
	}
	for _, kind := range []string{"UTF8_STRING", "text/plain", "text/plain;charset=utf-8"} {
		if text := xclip("", "-o", "-t", kind); !strings.Contains(text, "\n1.2 "+title+"\n") {
			t.Errorf("as %s it is %q", kind, text)
		}
	}
	for _, want := range []string{"TARGETS", "text/html", "UTF8_STRING"} {
		if all := xclip("", "-o", "-t", "TARGETS"); !strings.Contains(all, want) {
			t.Errorf("no %s is offered: %q", want, all)
		}
	}

	// Another program copies, which it gives in parts, and the text takes it as it is set.
	e.do(e.key("Return"), "the card being typed in", func(s ui.State) bool { return s.Editing })
	e.key("ctrl+a")()
	xclip("<p>Un <b>accord</b></p><ul><li>"+strings.Repeat("point ", 20_000)+"</li></ul>", "-i", "-t", "text/html")
	e.do(e.key("ctrl+v"), "what was pasted", dirty)
	e.shot("pasted")
	body := func() string {
		s, _ := model.Get[model.Stake](e.save(name), "stake-1-2")
		return s.Body
	}
	if got := body(); !strings.HasPrefix(got, "Un **accord**\n- point point") || len(got) < 100_000 {
		t.Errorf("%d bytes are pasted, %.40q…", len(got), got)
	}
	e.do(e.key("ctrl+z"), "one undo", dirty)
	if got := body(); strings.Contains(got, "accord**") {
		t.Errorf("after one undo the text is %.40q…", got)
	}

	// What the program itself copied from a text is plain, and nothing waits for it.
	e.key("ctrl+a", "ctrl+c", "End", "ctrl+v")()
	e.until("the text twice", dirty)
	if got := body(); strings.Count(got, "intervalles") != 2 {
		t.Errorf("the text is %.80q…", got)
	}
}
