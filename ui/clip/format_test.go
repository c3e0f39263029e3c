package clip

import "testing"

func TestFormat(t *testing.T) {
	for _, html := range []string{"", "<b>À l’été</b>", "<p>EndFragment:3</p>"} {
		if got := fromFormat(toFormat(html)); got != html {
			t.Errorf("%q comes back as %q", html, got)
		}
	}
	if got, want := toFormat("é"), "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000210\r\nStartFragment:0000000174\r\nEndFragment:0000000176\r\n"; got[:len(want)] != want {
		t.Errorf("the head is %q", got[:len(want)])
	}
	for data, want := range map[string]string{
		"Version:0.9\r\nStartHTML:-1\r\nEndHTML:-1\r\n<i>x</i>":                                "<i>x</i>",
		"Version:0.9\r\nStartFragment:9999\r\nEndFragment:2\r\n<i>x</i>":                       "<i>x</i>",
		"Version:0.9\r\nStartFragment:99999999999999999999\r\nEndFragment:2\r\n<html>x</html>": "<html>x</html>",
		"no page": "no page",
		"":        "",
	} {
		if got := fromFormat(data); got != want {
			t.Errorf("%q holds %q, want %q", data, got, want)
		}
	}
}
