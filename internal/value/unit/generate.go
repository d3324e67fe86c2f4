//go:build ignore

// Generate writes currencies.txt from the data of CLDR, which the Unicode Consortium
// publishes under the Unicode licence as the npm packages cldr-numbers-full and
// cldr-core:
//
//	npm pack cldr-numbers-full@48.2.0 cldr-core@48.2.0
//	go run generate.go FOLDER-OF-CLDR-NUMBERS-FULL FOLDER-OF-CLDR-CORE > currencies.txt
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// currency is one entry of CLDR's list.
type currency struct {
	One    string `json:"displayName-count-one"`
	Other  string `json:"displayName-count-other"`
	Symbol string `json:"symbol"`
	Narrow string `json:"symbol-alt-narrow"`
}

type numbersFile struct {
	Main struct {
		En struct {
			Numbers struct {
				Currencies map[string]currency
			}
		}
	}
}

type supplementalFile struct {
	Supplemental struct {
		CurrencyData struct {
			Region map[string][]map[string]map[string]string
		}
	}
}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: go run generate.go CLDR-NUMBERS-FULL CLDR-CORE")
	}
	var numbers numbersFile
	read(filepath.Join(os.Args[1], "main/en/currencies.json"), &numbers)
	var core supplementalFile
	read(filepath.Join(os.Args[2], "supplemental/currencyData.json"), &core)
	write(numbers.Main.En.Numbers.Currencies, inUse(core))
}

func read(path string, v any) {
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	if err := json.Unmarshal(data, v); err != nil {
		log.Fatalf("%s: %v", path, err)
	}
}

// inUse returns the codes that some region uses today.
func inUse(f supplementalFile) map[string]bool {
	use := map[string]bool{}
	for _, list := range f.Supplemental.CurrencyData.Region {
		for _, entry := range list {
			for code, span := range entry {
				if span["_to"] == "" {
					use[code] = true
				}
			}
		}
	}
	return use
}

// dated are the names of issues that a later one of the same name replaced.
var dated = regexp.MustCompile(`\(\d{4}`)

func write(list map[string]currency, use map[string]bool) {
	narrow := map[string]int{} // how many currencies share a symbol
	for _, c := range list {
		narrow[c.Narrow]++
	}
	fmt.Print(`# Currencies, from CLDR 48.2 (Unicode licence) by generate.go. Do not edit; money.txt has
# what people call them besides. One line a currency:
#
#   ISO 4217 code | singular, plural | symbols
#
# The currencies in use come first.
`)
	for _, current := range []bool{true, false} {
		for _, code := range slices.Sorted(keys(list)) {
			c := list[code]
			if use[code] != current || c.One == "" || code == "XXX" || !current && dated.MatchString(c.One) {
				continue
			}
			var symbols []string
			for _, s := range []string{c.Symbol, c.Narrow} {
				if s != "" && s != code && (s != c.Narrow || narrow[s] == 1) && !slices.Contains(symbols, s) {
					symbols = append(symbols, s)
				}
			}
			names := strings.ReplaceAll(c.One, ",", "") + ", " + strings.ReplaceAll(c.Other, ",", "")
			fmt.Println(strings.TrimRight(fmt.Sprintf("%s | %s | %s", code, names, strings.Join(symbols, ", ")), " |"))
		}
	}
}

func keys(m map[string]currency) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}
