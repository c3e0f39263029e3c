package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/enjeux/enjeux/model/store"
)

// passphraseEnv may hold the passphrase of protected briefings.
const passphraseEnv = "ENJEUX_PASSPHRASE"

// keyFlag says where the passphrase or the secret key of a protected briefing is:
// never on the command line itself, which every user of the machine can read.
type keyFlag struct{ file, identity string }

func (f *keyFlag) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.file, "passphrase-file", "", "a file whose first line is the passphrase (else "+passphraseEnv+")")
	cmd.Flags().StringVar(&f.identity, "identity", "", "a file with your secret key, as age-keygen writes it")
	cmd.MarkFlagsMutuallyExclusive("passphrase-file", "identity")
}

// given tells whether there is a passphrase or a secret key.
func (f *keyFlag) given() bool {
	return f.file != "" || f.identity != "" || os.Getenv(passphraseEnv) != ""
}

// key returns the key of the secret key or of the passphrase, the zero one where
// none is given.
func (f *keyFlag) key() (store.Key, error) {
	if f.identity != "" {
		in, err := os.Open(f.identity)
		if err != nil {
			return store.Key{}, err
		}
		defer in.Close()
		return store.Identity(in)
	}
	words := os.Getenv(passphraseEnv)
	if f.file != "" {
		first, err := firstLine(f.file)
		if err != nil {
			return store.Key{}, err
		}
		if words = first; words == "" {
			return store.Key{}, fmt.Errorf("%w: the first line of %s is to be a passphrase", errUsage, f.file)
		}
	}
	if words == "" {
		return store.Key{}, nil
	}
	return store.Passphrase(words)
}

func firstLine(name string) (string, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	first, _, _ := strings.Cut(string(data), "\n")
	return strings.TrimSuffix(first, "\r"), nil
}
