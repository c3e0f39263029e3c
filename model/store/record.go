package store

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"

	"github.com/klauspost/compress/flate"

	"github.com/enjeux/enjeux/model"
)

// A record holds one of its first four fields.
type record struct {
	Envelope *envelope          `json:"envelope,omitempty"`
	Base     *base              `json:"base,omitempty"`
	Do       *model.Transaction `json:"do,omitempty"`
	Saved    string             `json:"saved,omitempty"` // the file that holds what was done
	Since    uint64             `json:"since,omitempty"` // the transactions after that, which Saved does not hold
	Sum      []byte             `json:"sum,omitempty"`   // of the content of Saved, nil where it is not known
}

// A base is what the transactions stand on: a whole .enjeux file, and the path
// of the one that was opened, "" for none.
type base struct {
	Path     string `json:"path"`
	Sum      []byte `json:"sum,omitempty"`     // of the content that was opened, nil where it is not known
	Unsaved  bool   `json:"unsaved,omitempty"` // the briefing is not that of the file
	Briefing []byte `json:"briefing"`
}

// Record returns what [Journal.Append] writes of a transaction: its JSON, and where that
// is long the byte deflated and then the JSON compressed (RFC 1951). To make it takes
// most of the time of a long one, and can be done before, on any goroutine: see
// [model.Document.Record]. Its error is [ErrTooLarge], or that of an edit that cannot be
// written.
func Record(t model.Transaction) ([]byte, error) {
	do, err := t.MarshalJSON()
	if err != nil {
		return nil, err
	}
	plain := slices.Concat([]byte(`{"do":`), do, []byte("}"))
	if len(plain) < longRecord {
		return plain, nil
	}
	if len(plain) > maxRecord {
		return nil, ErrTooLarge
	}
	out := bytes.NewBuffer([]byte{deflated})
	w, err := flate.NewWriter(out, flate.BestSpeed)
	if err == nil {
		_, err = w.Write(plain)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil || grown(out.Len()) < len(plain) {
		return plain, err
	}
	return out.Bytes(), nil
}

// deflated begins a payload that is compressed: JSON begins with a brace. Older journals
// have none that is.
const deflated = 0x01

// longRecord is from how many bytes on a transaction is compressed: what is typed, and
// what takes less than a millisecond to write, stays as it is.
const longRecord = 64 << 10

// grown is to how many bytes a payload may grow, as the content of a file may.
func grown(payload int) int { return min(maxRecord, max(freeGrowth, maxGrowth*payload)) }

func (r record) payload() ([]byte, error) {
	switch {
	case r.Do == nil:
		return json.Marshal(r)
	case r.Do.Record != nil:
		return r.Do.Record, nil
	}
	return Record(*r.Do)
}

// parseRecord reads a payload.
func parseRecord(payload []byte) (r record, err error) {
	if len(payload) > 0 && payload[0] == deflated {
		most := grown(len(payload))
		payload, err = io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(payload[1:])), int64(most)+1))
		if err == nil && len(payload) > most {
			err = ErrTooLarge
		}
		if err != nil {
			return r, err
		}
	}
	err = json.Unmarshal(payload, &r)
	return r, err
}
