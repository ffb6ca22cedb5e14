/// Version of the programs and of what they write, as `--version` and `run.json` print it.
package let hallyuVersion = "0.1.0"
