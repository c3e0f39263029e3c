// Package bench measures the journal beside SQLite, in the same run and on the
// same disk.
package bench

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	_ "modernc.org/sqlite"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
)

// BenchmarkCommit writes each transaction three ways in turn: appended to the
// journal, as for each key, which survives the end of the program; appended and
// synced, which survives a cut of the power; and committed to SQLite (WAL,
// synchronous = FULL), which survives that too. It reports the median and the
// 99th percentile of each in microseconds, and how many times longer SQLite took
// than an append with its sync.
func BenchmarkCommit(b *testing.B) {
	dir := b.TempDir()
	briefing := model.New(model.Visit{Title: "Visite", Lang: "fr"})
	j, err := store.StartJournal(filepath.Join(dir, "journals"), "", briefing, store.Key{})
	if err != nil {
		b.Fatal(err)
	}
	defer j.Close()
	db, err := sql.Open("sqlite", "file:"+filepath.Join(dir, "db")+"?_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)")
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	var mode string
	var sync int
	if err := db.QueryRow("PRAGMA journal_mode").Scan(&mode); err != nil || mode != "wal" {
		b.Fatal(mode, err)
	}
	if err := db.QueryRow("PRAGMA synchronous").Scan(&sync); err != nil || sync != 2 {
		b.Fatal(sync, err)
	}
	if _, err := db.Exec("CREATE TABLE log (seq INTEGER PRIMARY KEY, what BLOB)"); err != nil {
		b.Fatal(err)
	}
	insert, err := db.Prepare("INSERT INTO log (what) VALUES (?)")
	if err != nil {
		b.Fatal(err)
	}
	defer insert.Close()

	var appended, synced, committed []time.Duration
	took := func(all *[]time.Duration, do func() error) {
		start := time.Now()
		if err := do(); err != nil {
			b.Fatal(err)
		}
		*all = append(*all, time.Since(start))
	}
	for i := 0; b.Loop(); i++ {
		e, ok := model.Write(briefing, briefing.ID(), "title", fmt.Sprint("Visite ", i))
		if !ok {
			b.Fatal("nothing to write")
		}
		t := model.Transaction{ID: model.NewID(), Author: "a", Label: "Typing", Edits: []model.Edit{e}}
		took(&appended, func() error { return j.Append(t) })
		if err := j.Sync(); err != nil { // so that the next sync has one record
			b.Fatal(err)
		}
		took(&synced, func() error {
			if err := j.Append(t); err != nil {
				return err
			}
			return j.Sync()
		})
		took(&committed, func() error {
			what, err := json.Marshal(t)
			if err == nil {
				_, err = insert.Exec(what)
			}
			return err
		})
	}
	for name, all := range map[string][]time.Duration{"append": appended, "append+sync": synced, "sqlite": committed} {
		b.ReportMetric(quantile(all, 0.50), name+"-p50-µs")
		b.ReportMetric(quantile(all, 0.99), name+"-p99-µs")
	}
	b.ReportMetric(quantile(committed, 0.5)/quantile(synced, 0.5), "sqlite/sync-p50")
	b.ReportMetric(0, "ns/op") // of the three together it says nothing
}

// quantile returns a quantile in microseconds.
func quantile(all []time.Duration, q float64) float64 {
	slices.Sort(all)
	return float64(all[int(q*float64(len(all)-1))]) / float64(time.Microsecond)
}
