//go:build darwin && !ios

package clip

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"

	"fyne.io/fyne/v2/driver"
)

// system is the pasteboard of macOS, which keeps what it is given by itself. It is
// spoken to through osascript, which every Mac has, in JavaScript: so this needs no
// header of the system to be built.
type system struct{}

func handleIn(context any) (uintptr, bool) {
	m, ok := context.(driver.MacWindowContext)
	return m.NSWindow, ok
}

func (system) put(_ uintptr, html, text string) error {
	_, err := osascript(`const p = pasteboard();
p.clearContents;
p.setStringForType($(` + quote(`<meta charset="utf-8">`+html) + `), "public.html");
p.setStringForType($(` + quote(text) + `), "public.utf8-plain-text");`)
	return err
}

func (system) html(uintptr) string {
	html, err := osascript(`pasteboard().stringForType("public.html").js || ""`)
	if err != nil {
		return ""
	}
	return strings.TrimSuffix(html, "\n")
}

func (system) close() {}

// quote writes a string as JavaScript has it.
func quote(s string) string {
	data, err := json.Marshal(s)
	if err != nil {
		panic(err) // no string fails
	}
	return string(data)
}

func osascript(script string) (string, error) {
	cmd := exec.Command("/usr/bin/osascript", "-l", "JavaScript", "-")
	cmd.Stdin = strings.NewReader("ObjC.import(\"AppKit\");\nfunction pasteboard() { return $.NSPasteboard.generalPasteboard; }\n" + script)
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("osascript: %w", err)
	}
	return string(out), nil
}
