package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"
)

// TestInstalledWeb opens the page in a real Chromium without a screen: it shows the
// sample, and saving it gives the user a file. The picture is kept with -artifacts.
func TestInstalledWeb(t *testing.T) {
	pack := dist(t, "_web.zip", "chromium", "chromedriver")
	z, err := zip.OpenReader(pack)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	dir := t.TempDir()
	if err := os.CopyFS(dir, z); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.FileServer(http.Dir(dir)))
	defer server.Close()
	b := browse(t)
	start := time.Now()
	b.call("POST", "/url", map[string]any{"url": server.URL + "/enjeux/index.html?mark=/home/mark"})
	mark := filepath.Join(t.TempDir(), "mark")
	named(t, mark, func() error {
		for end := time.Now().Add(time.Minute); time.Now().Before(end); <-time.After(50 * time.Millisecond) {
			if text, ok := b.run("try { return files.text('/home/mark') } catch { return null }").(string); ok {
				t.Logf("the sample is there after %.1f s", time.Since(start).Seconds())
				return os.WriteFile(mark, []byte(text), 0o600)
			}
		}
		return fmt.Errorf("no mark; the page says %v", b.run("return document.body.innerText"))
	})
	b.call("POST", "/url", map[string]any{"url": server.URL + "/enjeux/index.html"})
	b.run("window.given = []; HTMLAnchorElement.prototype.click = function () { given.push(this.download) }")
	for end := time.Now().Add(time.Minute); ; <-time.After(250 * time.Millisecond) { // a key that comes before the window is lost
		b.call("POST", "/actions", map[string]any{"actions": []any{map[string]any{"type": "key", "id": "k", "actions": []any{
			map[string]any{"type": "keyDown", "value": "\ue009"}, map[string]any{"type": "keyDown", "value": "s"},
			map[string]any{"type": "keyUp", "value": "s"}, map[string]any{"type": "keyUp", "value": "\ue009"}}}}})
		if b.run("return given[0]") == "sample.enjeux" {
			break
		} else if time.Now().After(end) {
			t.Error("a save gives the user", b.run("return given"))
			break
		}
	}
	picture, err := base64.StdEncoding.DecodeString(b.call("GET", "/screenshot", nil).(string))
	if err != nil || len(picture) < 20_000 {
		t.Errorf("the picture has %d bytes: %v", len(picture), err)
	}
	if err := os.WriteFile(filepath.Join(t.ArtifactDir(), "web.png"), picture, 0o644); err != nil {
		t.Error(err)
	}
}

// A browser is a Chromium that is told what to do over WebDriver.
type browser struct {
	t       *testing.T
	session string
}

func browse(t *testing.T) *browser {
	t.Helper()
	cmd := exec.Command("chromedriver", "--port=0")
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	lines := bufio.NewScanner(out)
	b := &browser{t: t}
	for lines.Scan() {
		if m := regexp.MustCompile(`started successfully on port (\d+)`).FindStringSubmatch(lines.Text()); m != nil {
			b.session = "http://127.0.0.1:" + m[1] + "/session"
			break
		}
	}
	go io.Copy(io.Discard, out)
	chrome := map[string]any{"args": []string{"--headless=new", "--no-sandbox", "--window-size=1440,900", "--use-gl=angle", "--use-angle=swiftshader",
		"--enable-unsafe-swiftshader", "--disable-dev-shm-usage", "--user-data-dir=" + t.TempDir()}}
	opened := b.call("POST", "", map[string]any{"capabilities": map[string]any{"alwaysMatch": map[string]any{"goog:chromeOptions": chrome}}})
	b.session += "/" + opened.(map[string]any)["sessionId"].(string)
	t.Cleanup(func() { b.call("DELETE", "", nil) })
	return b
}

// run runs JavaScript in the page.
func (b *browser) run(script string) any {
	b.t.Helper()
	return b.call("POST", "/execute/sync", map[string]any{"script": script, "args": []any{}})
}

func (b *browser) call(method, path string, body any) any {
	b.t.Helper()
	var data []byte
	if body != nil {
		data, _ = json.Marshal(body)
	}
	r, err := http.NewRequest(method, b.session+path, bytes.NewReader(data))
	if err != nil {
		b.t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		b.t.Fatal(err)
	}
	defer answer.Body.Close()
	var said struct{ Value any }
	if err := json.NewDecoder(answer.Body).Decode(&said); err != nil || answer.StatusCode != http.StatusOK {
		b.t.Fatal(method, path, answer.Status, said.Value, err)
	}
	return said.Value
}
