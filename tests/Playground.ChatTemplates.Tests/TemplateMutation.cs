namespace Playground.ChatTemplates.Tests;

/// <summary>Templates that nobody would write, made of pieces of ones that somebody would.</summary>
static class TemplateMutation
{
    static readonly string[] Seeds =
    [
        """
        {%- set ns = namespace(system='', last=0) -%}
        {%- for message in messages -%}
            {%- if message.role == 'system' -%}{%- set ns.system = message['content'] | trim -%}{%- else -%}{%- set ns.last = loop.index0 -%}{%- endif -%}
        {%- endfor -%}
        {{- '<|start|>' + ns.system + '\n' -}}
        {%- for message in messages[1:] recursive -%}{{- message.role.upper()[:3] ~ (message.content or '') | replace('<', '&') -}}{%- endfor -%}
        {%- if add_generation_prompt is defined and add_generation_prompt -%}{{- '<|assistant|>' -}}{%- endif -%}
        """,
        """
        {% macro render(value, depth=0) %}{% if value is mapping %}{ {% for k, v in value | dictsort %}{{ k }}: {{ render(v, depth + 1) }}{{ ', ' if not loop.last }}{% endfor %} }
        {%- elif value is iterable and value is not string %}[{{ value | map('string') | join(', ') }}]{% else %}{{ value | tojson(indent=2) }}{% endif %}{% endmacro %}
        {{ render(map) }} {{ '%s %05d' | format(s, n) }} {{ '{:>8.2f}|{0[0]}'.format(f) }} {% raw %}{{ raw }}{% endraw %}
        {% for batch in range(1, 9, 2) | batch(2, 'x') %}{{ batch | list }}{% break %}{% else %}{{ raise_exception('none') }}{% endfor %}
        """,
        """
        {% call(x) outer(1, *list, **map) %}{{ x[::-1] | sort(attribute='a', reverse=true) }}{% endcall %}{% filter indent(4, true) | upper %}{{ s.split(' ', 1)[-1].strip('d') }}{% endfilter %}
        {% with a = -n // 2 ** f, b = [1, (2, 3), {'k': none}] %}{{ a ~ b }}{{ b[1][0] in list and not a < 3 <= f }}{% endwith %}{# comment #}{% set t | trim %} {{ strftime_now('%d %b') }} {% endset %}{{ t }}
        {{ messages | selectattr('role', 'equalto', 'user') | map(attribute='content') | first | default('x', true) | truncate(5) }}
        """,
    ];

    static readonly string[] Pieces =
    [
        "{%", "%}", "{{", "}}", "{#", "#}", "-", "+", "*", "**", "//", "%", "~", "|", ".", "(", ")", "[", "]", "{", "}", ":", ",", "'", "\"", "\\", "\n", "0", "-1", "1e400", "99999999999999999999",
        "9223372036854775807", "-9223372036854775808", " in ", " is ", " not ", " if ", " else ", "loop", "caller", "varargs", "__class__", "none", "true", "zz", "🙂", "\ud83d", "\0", " for x in ", "endfor", "|safe", "|list", "()", "[::-1]", "|tojson",
    ];

    public static string Make(Random random)
    {
        var text = Seeds[random.Next(Seeds.Length)];
        for (var changes = random.Next(4); changes > 0; changes--)
            text = Change(text, random);
        return text;
    }

    static string Change(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 12), text.Length - at);
        return random.Next(5) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            2 => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
            3 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            _ => text[..at] + Seeds[random.Next(Seeds.Length)][random.Next(100)..],
        };
    }
}
