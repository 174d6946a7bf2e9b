/**
 * Completion for bash 3.2 and newer, without the package bash-completion. Nothing that was typed is evaluated: no
 * substitution, no redirection. Words are split at blanks only, since readline's own split at colons and equals signs.
 */
export const BASH_SCRIPT = `# bash completion for acctclose
_acctclose() {
    local line=\${COMP_LINE:0:COMP_POINT} words current flag= breaks kept= word directive=4
    IFS=$' \\t' read -ra words <<< "$line"
    COMPREPLY=()
    current=\${words[\${#words[@]}-1]}
    if [[ $line == *[[:space:]] ]]; then
        current=
        words+=('')
    fi
    # A value behind an equals sign is offered without its flag.
    [[ $current == -*=* ]] && flag=\${current%%=*}=
    # Readline replaces only what follows the last of its word breaks.
    breaks=\${COMP_WORDBREAKS//[^:=]/}
    [[ -n $breaks ]] && kept=\${current%"\${current##*["$breaks"]}"}
    while IFS=$'\\t' read -r word _; do
        case $word in
            :[0-9]*) directive=\${word#:} ;;
            ?*) word=$flag$word && COMPREPLY+=("\${word#"$kept"}") ;;
        esac
    done < <("$1" complete -- "\${words[@]:1}" 2> /dev/null)
    case $directive in
        0) compopt -o default 2> /dev/null ;;
        16) compopt -o dirnames 2> /dev/null ;;
    esac
}
complete -F _acctclose acctclose`;
