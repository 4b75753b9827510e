"""Every sentence that the program makes about claims, in one style: docs/style/index.md says which.

Modules say what: `standings` how a claim stands, `findings` what does not fit, `explanations` what
may lie behind it, `notices` what a series or a text shows. `style` and `figures` say how.
"""
