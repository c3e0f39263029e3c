package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// prng stands in for a library that Wine 8 lacks and that Go asks for random numbers.
// It is for these tests alone.
const prng = `#include <windows.h>
#include <ntsecapi.h>
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) { return RtlGenRandom(data, (ULONG)size); }
`

// TestInstalledWindows takes the installer through a Windows of Wine's: silently in,
// a document opened by association, refused where a newer version is, and out again.
func TestInstalledWindows(t *testing.T) {
	pack := dist(t, "-setup.exe", "wine", "wineboot", "wineserver", mingw.program)
	prefix := filepath.Join(t.TempDir(), "prefix")
	env := []string{"WINEPREFIX=" + prefix, "WINEARCH=win64", "WINEDEBUG=-all", "WINEDLLOVERRIDES=bcryptprimitives=n;winemenubuilder.exe=", "DISPLAY=" + screen(t)}
	wine := func(args ...string) { t.Helper(); must(t, env, "wine", args...) }
	must(t, env, "wineboot", "-i")
	t.Cleanup(func() { run(env, "wineserver", "-k", "-w") }) // it fails where none is left to end
	source := filepath.Join(t.TempDir(), "prng.c")
	if err := os.WriteFile(source, []byte(prng), 0o644); err != nil {
		t.Fatal(err)
	}
	must(t, nil, mingw.program, "-shared", "-o", filepath.Join(prefix, "drive_c/windows/system32/bcryptprimitives.dll"), source, "-ladvapi32")
	drive := filepath.Join(prefix, "drive_c")
	document, mark := filepath.Join(drive, "visite.enjeux"), filepath.Join(drive, "mark")
	copyInto(t, "../../assets/sample.enjeux", document)
	before := programs(t, drive)
	folder := filepath.Join(drive, "Program Files/Enjeux")
	const key = `HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\org.enjeux.Enjeux`

	// A newer version that says it is there is not replaced, unless that is asked for.
	wine("reg", "add", key, "/v", "DisplayVersion", "/d", "99.0.0", "/f")
	if out, err := run(env, "wine", pack, "/S"); err == nil {
		t.Error("a newer version was replaced:", out)
	}
	if _, err := os.Stat(folder); err == nil {
		t.Error("it was refused and yet installed")
	}
	wine("reg", "add", key, "/v", "DisplayVersion", "/d", "0.0.1", "/f")
	wine(pack, "/S")
	if _, err := os.Stat(filepath.Join(folder, "enjeux.exe")); err != nil {
		t.Fatal(err)
	}
	env = append(env, `ENJEUX_MARK=C:\mark`)
	wine("start", "/wait", `C:\visite.enjeux`)
	named(t, mark, func() error { return until(mark) })
	os.Remove(mark)

	wine(`C:\Program Files\Enjeux\uninstall.exe`, "/S")
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); <-time.After(100 * time.Millisecond) {
		if _, err := os.Stat(folder); err != nil { // it goes on by itself in the background
			break
		}
	}
	same(t, before, programs(t, drive))
	for _, gone := range []string{key, `HKLM\Software\Classes\.enjeux`, `HKLM\Software\Classes\Enjeux.Briefing`} {
		if out, err := run(env, "wine", "reg", "query", gone); err == nil {
			t.Error("left in the registry:", gone, out)
		}
	}
	if kept, _ := filepath.Glob(filepath.Join(drive, "users/*/AppData/Roaming/fyne/org.enjeux.Enjeux/preferences.json")); len(kept) != 1 {
		t.Error("the settings are gone with the program:", kept)
	}
	if _, err := os.Stat(document); err != nil {
		t.Error("the document is gone with the program:", err)
	}
}

// programs lists a drive, but for what belongs to its user and to Windows.
func programs(t *testing.T, drive string) []string {
	return slices.DeleteFunc(listed(t, drive), func(name string) bool {
		return strings.HasPrefix(name, filepath.Join(drive, "users")) || strings.HasPrefix(name, filepath.Join(drive, "windows"))
	})
}

// TestInstalledSignature signs the installer with a key of its own making, verifies that, and
// sees one changed byte refused: the installer is fit to be signed.
func TestInstalledSignature(t *testing.T) {
	pack := dist(t, "-setup.exe", "osslsigncode", "openssl")
	dir := t.TempDir()
	key, cert, signed := filepath.Join(dir, "key.pem"), filepath.Join(dir, "cert.pem"), filepath.Join(dir, "signed.exe")
	must(t, nil, "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, "-days", "2", "-subj", "/CN=Enjeux test",
		"-addext", "extendedKeyUsage=codeSigning")
	must(t, nil, "osslsigncode", "sign", "-certs", cert, "-key", key, "-n", "Enjeux", "-in", pack, "-out", signed)
	if out, err := run(nil, "osslsigncode", "verify", "-CAfile", cert, "-in", signed); err != nil {
		t.Fatal(err, out)
	}
	data, err := os.ReadFile(signed)
	if err != nil {
		t.Fatal(err)
	}
	data[len(data)/2] ^= 1
	if err := os.WriteFile(signed, data, 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := run(nil, "osslsigncode", "verify", "-CAfile", cert, "-in", signed); err == nil {
		t.Error("a changed byte is not noticed:", out)
	}
}
