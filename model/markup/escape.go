package markup

import "strings"

// escape writes a text so that Markdown shows it as it is, at the start of a
// block or inside one. A number begins a list only with a space behind its dot.
func escape(s string) string {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	switch {
	case s == "":
		return ""
	case n > 0 && n < len(s) && (s[n] == '.' || s[n] == ')') && (n+1 == len(s) || s[n+1] == ' '):
		return s[:n] + `\` + s[n:n+1] + escapeInside(s[n+1:])
	case strings.ContainsRune("+-=:", rune(s[0])):
		return `\` + s[:1] + escapeInside(s[1:])
	}
	return escapeInside(s)
}

// escapeInside escapes what means something anywhere.
func escapeInside(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if strings.IndexByte("\\`*_[]<>&|~#", s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
