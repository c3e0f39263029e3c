package layout

import (
	"bytes"
	"encoding/binary"
)

// orientation returns how the camera that wrote a JPEG file was held, 1 to 8 as
// Exif counts, and 1 for what does not say.
func orientation(file []byte) int {
	if len(file) < 4 || file[0] != 0xff || file[1] != 0xd8 {
		return 1
	}
	for at := 2; at+4 <= len(file) && file[at] == 0xff; {
		size := int(binary.BigEndian.Uint16(file[at+2:]))
		if file[at+1] == 0xda || size < 2 || at+2+size > len(file) {
			break // the picture itself begins
		}
		if tiff, ok := bytes.CutPrefix(file[at+4:at+2+size], []byte("Exif\x00\x00")); ok && file[at+1] == 0xe1 {
			return tiffOrientation(tiff)
		}
		at += 2 + size
	}
	return 1
}

// tiffOrientation finds the entry in the first directory of a TIFF header.
func tiffOrientation(tiff []byte) int {
	var order binary.ByteOrder = binary.BigEndian
	if bytes.HasPrefix(tiff, []byte("II")) {
		order = binary.LittleEndian
	}
	if len(tiff) < 8 {
		return 1
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return 1
	}
	entries := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(entries) < 12 {
			break
		}
		const tag = 0x0112
		if n := int(order.Uint16(entries[8:])); order.Uint16(entries) == tag && n >= 1 && n <= 8 {
			return n
		}
		entries = entries[12:]
	}
	return 1
}
