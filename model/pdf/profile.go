package pdf

import (
	"encoding/binary"
	"math"
)

// intent adds the colour space that the numbers of colours are meant in: sRGB.
func (f *file) intent() int {
	profile := f.addStream(dict("<</N 3/Filter/FlateDecode"), well(sRGB()))
	var d dict
	d.put("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile ").ref(profile)
	return f.add(*d.put(">>"))
}

// sRGB makes an ICC profile, version 2.1, from the numbers of IEC 61966-2-1: the
// primaries adapted to D50, and the curve in 1024 steps. It is our own and has
// the licence of the program.
func sRGB() []byte {
	be := binary.BigEndian
	fixed := func(b []byte, ns ...float64) []byte {
		for _, n := range ns {
			b = be.AppendUint32(b, uint32(int32(math.Round(n*65536))))
		}
		return b
	}
	xyz := func(x, y, z float64) []byte { return fixed([]byte("XYZ \x00\x00\x00\x00"), x, y, z) }
	const name = "sRGB"
	desc := append(be.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(name)+1)), name+"\x00"...)
	desc = append(desc, make([]byte, 4+4+2+1+67)...) // not said in other scripts
	const steps = 1024
	curve := be.AppendUint32([]byte("curv\x00\x00\x00\x00"), steps)
	for i := range steps {
		v := float64(i) / (steps - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		curve = be.AppendUint16(curve, uint16(math.Round(v*65535)))
	}
	tags := []struct {
		names string // of four letters each
		data  []byte
	}{
		{"desc", desc},
		{"cprt", []byte("text\x00\x00\x00\x00No copyright, use freely\x00")},
		{"wtpt", xyz(0.9642, 1, 0.8249)},
		{"rXYZ", xyz(0.4360747, 0.2225045, 0.0139322)},
		{"gXYZ", xyz(0.3850649, 0.7168786, 0.0971045)},
		{"bXYZ", xyz(0.1430804, 0.0606169, 0.7141733)},
		{"rTRCgTRCbTRC", curve},
	}
	const count = 9
	at := 128 + 4 + 12*count
	table := be.AppendUint32(nil, count)
	var data []byte
	for _, t := range tags {
		for i := 0; i < len(t.names); i += 4 {
			table = append(table, t.names[i:i+4]...)
			table = be.AppendUint32(table, uint32(at+len(data)))
			table = be.AppendUint32(table, uint32(len(t.data)))
		}
		data = append(data, t.data...)
		data = append(data, make([]byte, -len(data)&3)...)
	}
	head := make([]byte, 128)
	be.PutUint32(head, uint32(at+len(data)))
	be.PutUint32(head[8:], 0x02100000)
	copy(head[12:], "mntrRGB XYZ ")
	for i, n := range []uint16{2026, 1, 1, 0, 0, 0} {
		be.PutUint16(head[24+2*i:], n)
	}
	copy(head[36:], "acsp")
	copy(head[68:], fixed(nil, 0.9642, 1, 0.8249))
	return append(append(head, table...), data...)
}
