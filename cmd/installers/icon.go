package main

import (
	"bytes"
	"encoding/binary"
)

// icns returns the icon as macOS has it: a PNG for each size under the name that
// Apple gave the size.
func icns(name string) ([]byte, error) {
	var body bytes.Buffer
	for _, k := range []struct {
		name string
		size int
	}{{"icp4", 16}, {"icp5", 32}, {"icp6", 64}, {"ic07", 128}, {"ic08", 256}, {"ic09", 512}} {
		png, err := scaled(name, k.size)
		if err != nil {
			return nil, err
		}
		body.WriteString(k.name)
		binary.Write(&body, binary.BigEndian, uint32(8+len(png)))
		body.Write(png)
	}
	head := binary.BigEndian.AppendUint32([]byte("icns"), uint32(8+body.Len()))
	return append(head, body.Bytes()...), nil
}
