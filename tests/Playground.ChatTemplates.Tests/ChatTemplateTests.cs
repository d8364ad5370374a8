using System.Text.Json.Nodes;
using Playground.ChatTemplates.Syntax;

namespace Playground.ChatTemplates.Tests;

/// <summary>What Python's Jinja makes of each of these was looked up there.</summary>
public class ChatTemplateTests
{
    [Theory]
    [InlineData("-n // 2", "-4")]
    [InlineData("-n % 4", "1")]
    [InlineData("n / 2", "3.5")]
    [InlineData("2 ** 3 ** 2", "64")]
    [InlineData("1e16", "1e+16")]
    [InlineData("1e15", "1000000000000000.0")]
    [InlineData("1e-7", "1e-07")]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("big", "12345678901234567890")]
    [InlineData("n ~ f ~ none ~ true", "72.5NoneTrue")]
    [InlineData("1 < n <= 7", "True")]
    [InlineData("'lo' in s and 9 not in list", "True")]
    [InlineData("e or 'x'", "x")]
    [InlineData("'a' if e", "")]
    [InlineData("1 if e else 2 if none else 3", "3")]
    [InlineData("s[-5:]", "World")]
    [InlineData("s[::-2]", "drWolH")]
    [InlineData("emoji | length", "2")]
    [InlineData("emoji[::-1]", "é🙂")]
    [InlineData("list[1:] + [9]", "[1, 2, 9]")]
    [InlineData("map", "{'B': 2, 'a': [1, 2.5, None, True], 'items': 3}")]
    [InlineData("map['items']", "3")]
    [InlineData("map.items() | list | length", "3")]
    [InlineData("map.missing", "")]
    [InlineData("[\"it's\", 'q\"']", "[\"it's\", 'q\"']")]
    [InlineData("(1,)", "(1,)")]
    [InlineData("{1: 'a', true: 'b'}", "{1: 'b'}")]
    [InlineData("'%s is %05.1f%%' % ('x', 2.25)", "x is 002.2%")]
    [InlineData("'{0}{a:>4}'.format(1, a='b')", "1   b")]
    [InlineData("'a b  c'.split()", "['a', 'b', 'c']")]
    [InlineData("'a,b,c'.rsplit(',', 1)", "['a,b', 'c']")]
    [InlineData("'xxaxx'.strip('x')", "a")]
    [InlineData("'aXb'.replace('X', '-')", "a-b")]
    [InlineData("zz is defined", "False")]
    [InlineData("zz is iterable", "True")]
    [InlineData("true is number and true is not integer", "True")]
    [InlineData("n is divisibleby 7", "True")]
    public void Render_Expression_IsWhatPythonMakesOfIt(string expression, string expected) => Assert.Equal(expected, Rendering.Run($"{{{{ {expression} }}}}"));

    [Theory]
    [InlineData("map | tojson", "{\"B\": 2, \"a\": [1, 2.5, null, true], \"items\": 3}")]
    [InlineData("map | tojson(indent=1)", "{\n \"B\": 2,\n \"a\": [\n  1,\n  2.5,\n  null,\n  true\n ],\n \"items\": 3\n}")]
    [InlineData("list | tojson(separators=(',', ':'))", "[3,1,2]")]
    [InlineData("'ü<\\n\"' | tojson", "\"ü<\\n\\\"\"")]
    [InlineData("words | map('upper') | join('-')", "B-A-C")]
    [InlineData("messages | map(attribute='role') | list", "['user', 'assistant']")]
    [InlineData("messages | selectattr('role', 'equalto', 'user') | list | length", "1")]
    [InlineData("list | reject('odd') | list", "[2]")]
    [InlineData("words | sort", "['A', 'b', 'c']")]
    [InlineData("words | sort(case_sensitive=true, reverse=true)", "['c', 'b', 'A']")]
    [InlineData("map | dictsort", "[('a', [1, 2.5, None, True]), ('B', 2), ('items', 3)]")]
    [InlineData("'a\\n\\nb\\n' | indent(2, true)", "  a\n\n  b\n")]
    [InlineData("zz | default('d')", "d")]
    [InlineData("e | default('d', true)", "d")]
    [InlineData("list | batch(2) | list", "[[3, 1], [2]]")]
    [InlineData("'7.9' | int", "7")]
    [InlineData("('<a>' | safe) + '<b>'", "<a>&lt;b&gt;")]
    [InlineData("strftime_now('%d %b %Y %H:%M')", "04 Mar 2026 05:06")]
    public void Render_Filter_IsWhatPythonMakesOfIt(string expression, string expected) => Assert.Equal(expected, Rendering.Run($"{{{{ {expression} }}}}"));

    [Theory]
    [InlineData("{% for x in list %}{{ loop.index }}:{{ x }}{{ ', ' if not loop.last }}{% endfor %}", "1:3, 2:1, 3:2")]
    [InlineData("{% for x in list if x > 5 %}a{% else %}none{% endfor %}", "none")]
    [InlineData("{% for k, v in map.items() %}{{ k }}{% break %}{% endfor %}", "B")]
    [InlineData("{% for x in list %}{% if x == 1 %}{% continue %}{% endif %}{{ x }}{% endfor %}", "32")]
    [InlineData("{% for x in [1, [2, [3]]] recursive %}{{ x if x is number else '(' ~ loop(x) ~ ')' }}{% endfor %}", "1(2(3))")]
    [InlineData("{% set x = 1 %}{% for i in list %}{{ x }}{% set x = i %}{% endfor %}{{ x }}", "1111")]
    [InlineData("{% set ns = namespace(x=0) %}{% for i in list %}{% set ns.x = ns.x + i %}{% endfor %}{{ ns.x }}", "6")]
    [InlineData("{% macro m(a, b=a, c='z') %}{{ a }}{{ b }}{{ c }}{% endmacro %}{{ m(1) }}{{ m(1, c=3) }}", "11z113")]
    [InlineData("{% macro m() %}[{{ caller(2) }}]{% endmacro %}{% call(x) m() %}{{ x + n }}{% endcall %}", "[9]")]
    [InlineData("{% macro m() %}{{ later }}{% endmacro %}{% set later = 'L' %}{{ m() }}", "L")]
    [InlineData("{% set t | upper %} a{{ n }}{% endset %}{{ t | trim }}", "A7")]
    [InlineData("{% filter replace('a', 'b') | upper %}aa{% endfilter %}", "BB")]
    [InlineData("{% with a = 1, b = 2 %}{{ a + b }}{% endwith %}{{ a }}", "3")]
    [InlineData("{% generation %}{{ n }}{% endgeneration %}", "7")]
    [InlineData("{% raw %}{{ x }}{% endraw %}", "{{ x }}")]
    public void Render_Statements_DoWhatPythonDoes(string template, string expected) => Assert.Equal(expected, Rendering.Run(template));

    [Theory]
    [InlineData("a\n    {% if true %}\n  b\n    {% endif %}\nc\n", "a\n  b\nc")]
    [InlineData("a   {%- if true -%}   b   {%- endif -%}   c", "abc")]
    [InlineData("a\n   {%+ if true %}b{% endif +%}\nc", "a\n   b\nc")]
    [InlineData("a {# x #}\n  {# y #}\nb", "a b")]
    [InlineData("{{ n }}\n{{ n }}\r\n", "7\n7")]
    [InlineData("{{ {'a': {'b': 1}}['a']['b'] }}", "1")]
    public void Render_WhiteSpace_IsTrimmedAsByTransformers(string template, string expected) => Assert.Equal(expected, Rendering.Run(template));

    [Theory]
    [InlineData("{{ raise_exception('No ' ~ n) }}", ChatTemplateFault.Refused, "No 7")]
    [InlineData("{{ s + n }}", ChatTemplateFault.Failed, "TypeError: can only concatenate str (not \"int\") to str")]
    [InlineData("{{ zz.a }}", ChatTemplateFault.Failed, "'zz' is undefined")]
    [InlineData("{{ map.a.b.c }}", ChatTemplateFault.Failed, "'list object' has no attribute 'b'")]
    [InlineData("{{ list.append(4) }}", ChatTemplateFault.Failed, "access to attribute 'append' of 'list' object is unsafe.")]
    [InlineData("{{ n | nofilter }}", ChatTemplateFault.Failed, "No filter named 'nofilter'.")]
    [InlineData("{% for x in none %}{% endfor %}", ChatTemplateFault.Failed, "TypeError: 'NoneType' object is not iterable")]
    [InlineData("{% unknown %}", ChatTemplateFault.Syntax, "Encountered unknown tag 'unknown'")]
    [InlineData("{% for x in list %}", ChatTemplateFault.Syntax, "unexpected the end of the template, expected 'endfor' or 'else'")]
    [InlineData("{{ 'abc }}", ChatTemplateFault.Syntax, "unexpected char ''': the text isn't closed")]
    public void Render_WhatCannotBe_SaysWhy(string template, ChatTemplateFault fault, string problem)
    {
        var exception = Assert.Throws<ChatTemplateException>(() => Rendering.Run(template));
        Assert.Equal((fault, problem), (exception.Fault, exception.Problem));
    }

    [Fact]
    public void Render_Failure_SaysWhere()
    {
        var exception = Assert.Throws<ChatTemplateException>(() => Rendering.Run("a\nb {{ s + n }}"));
        Assert.Equal((2, 8), (exception.Line, exception.Column));
        Assert.EndsWith("(line 2, column 8)", exception.Message);
    }

    [Fact]
    public void Reads_Names_AreThoseOfTheTemplate()
    {
        var template = ChatTemplate.Parse("{% if enable_thinking is defined and not enable_thinking %}x{% endif %}{% set unread = 1 %}");
        Assert.True(template.Reads("enable_thinking"));
        Assert.False(template.Reads("reasoning_effort"));
        Assert.False(template.Reads("unread"));
    }

    [Fact]
    public void Render_ManyThreads_DoNotDisturbEachOther()
    {
        var template = ChatTemplate.Parse("{% set ns = namespace(t='') %}{% for m in messages %}{% set ns.t = ns.t ~ m.content %}{% endfor %}{{ ns.t }}");
        Parallel.For(0, 200, i => Assert.Equal($"{i}{i}", template.Render(new() { ["messages"] = new JsonArray(new JsonObject { ["content"] = i }, new JsonObject { ["content"] = i }) }, Rendering.Clock)));
    }
}
