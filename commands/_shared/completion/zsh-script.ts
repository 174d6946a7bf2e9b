/** Completion for zsh, to be sourced or to lie in a folder of `fpath`. Nothing that was typed is evaluated. */
export const ZSH_SCRIPT = `#compdef acctclose
# zsh completion for acctclose
_acctclose() {
    local -a lines names shown
    lines=("\${(@f)$("\${(Q)words[1]}" complete -- "\${(@Q)words[2,CURRENT-1]}" "$PREFIX" 2> /dev/null)}")
    local directive=$lines[-1]
    lines[-1]=()
    names=("\${(@)lines%%$'\\t'*}")
    shown=("\${(@)lines/$'\\t'/  }")
    # A value behind an equals sign is offered without its flag.
    compset -P '-*='
    case $directive in
        :0) _files ;;
        :16) _files -/ ;;
        :*) compadd -l -d shown -a names ;;
    esac
}
if [[ $funcstack[1] == _acctclose ]]; then
    _acctclose "$@"
else
    (( $+functions[compdef] )) || { autoload -U compinit && compinit; }
    compdef _acctclose acctclose
fi`;
