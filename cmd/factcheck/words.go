package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/factcheck-ci/factcheck/internal/pattern"
	"github.com/factcheck-ci/factcheck/internal/spelling"
)

const wordsHelp = `Print the named lists of words that patterns may use without declaring them, as in
"{} were @killed": for each list its name, what its words say, and the words, one a
line, in the language of patterns. A rule file may declare lists of its own in
[words].`

// wordsCommand prints the built-in lists of words.
func (c *commandLine) wordsCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "words [@NAME]...",
		Short:   "Print the built-in lists of words for patterns",
		Long:    wordsHelp,
		Example: "  factcheck words\n  factcheck words @killed",
		RunE: func(_ *cobra.Command, names []string) error {
			lists, err := pickLists(pattern.Lists(), names)
			if err != nil {
				return err
			}
			for _, list := range lists {
				fmt.Fprintf(c.stdout, "@%s: %s\n", list.Name, list.Meaning)
				for _, phrase := range list.Phrases {
					fmt.Fprintf(c.stdout, "  %s\n", phrase)
				}
			}
			return nil
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var names []string
			for _, list := range pattern.Lists() {
				names = append(names, "@"+list.Name+"\t"+list.Meaning)
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// pickLists returns the lists of these names, with or without the @; all if there are
// no names.
func pickLists(lists []pattern.List, names []string) ([]pattern.List, error) {
	if len(names) == 0 {
		return lists, nil
	}
	byName := make(map[string]pattern.List, len(lists))
	var known []string
	for _, list := range lists {
		byName[list.Name] = list
		known = append(known, list.Name)
	}
	var picked []pattern.List
	for _, name := range names {
		list, ok := byName[strings.TrimPrefix(name, "@")]
		if !ok {
			if near := spelling.Nearest(strings.TrimPrefix(name, "@"), known); near != "" {
				return nil, fmt.Errorf("there is no list %s; did you mean @%s?", name, near)
			}
			return nil, fmt.Errorf("there is no list %s; \"factcheck words\" prints them all", name)
		}
		picked = append(picked, list)
	}
	return picked, nil
}
