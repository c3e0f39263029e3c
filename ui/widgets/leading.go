package widgets

import "encoding/binary"

// leaded returns a copy of a TrueType file whose lines stand leading times the
// size apart, the glyphs in the middle. Fyne takes the distance between lines
// from the font and has no setting for it. What is no TrueType file, or has
// tighter lines than asked for as its own, comes back as it was.
func leaded(ttf []byte, leading float64) []byte {
	at := make(map[string]int)
	if len(ttf) < 12 {
		return ttf
	}
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) {
		if e := 12 + 16*i; e+16 <= len(ttf) {
			at[string(ttf[e:e+4])] = int(binary.BigEndian.Uint32(ttf[e+8:]))
		}
	}
	head, hhea, os2 := at["head"], at["hhea"], at["OS/2"]
	if head == 0 || hhea == 0 || os2 == 0 || os2+78 > len(ttf) || hhea+10 > len(ttf) || head+20 > len(ttf) {
		return ttf
	}
	out := append([]byte(nil), ttf...)
	get := func(p int) int { return int(int16(binary.BigEndian.Uint16(out[p:]))) }
	put := func(p, v int) { binary.BigEndian.PutUint16(out[p:], uint16(int16(v))) }

	up, down := get(hhea+4), -get(hhea+6)
	extra := int(leading*float64(get(head+18))) - up - down
	up, down = up+extra/2, down+extra-extra/2
	for _, p := range []int{hhea + 4, os2 + 68} {
		put(p, up)
		put(p+2, -down)
		put(p+4, 0)
	}
	return out
}
