using System.Text;
using Playground.ChatTemplates.Syntax;

namespace Playground.ChatTemplates.Tests;

/// <summary>Templates are programs of strangers: whatever they try ends in a sentence, in bounded time and memory.</summary>
public class HostileTemplateTests
{
    /// <summary>Bytes that a hostile template may have allocated before it is stopped.</summary>
    const long MostBytes = 64 << 20;

    [Theory]
    [InlineData("{% for i in range(100000) %}{% for j in range(100000) %}x{% endfor %}{% endfor %}")]
    [InlineData("{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}")]
    [InlineData("{{ 'x' * 10000000000 }}")]
    [InlineData("{{ [0] * 10000000000 }}")]
    [InlineData("{{ ('x' * 100000).replace('x', 'y' * 100000) }}")]
    [InlineData("{{ ('x' * 10000).replace('', 'y' * 100000) }}")]
    [InlineData("{{ ('y' * 100000).join(range(100000) | map('string')) }}")]
    [InlineData("{{ range(100000) | join('y' * 100000) }}")]
    [InlineData("{% set ns = namespace(x='ab') %}{% for i in range(100) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}")]
    [InlineData("{% set ns = namespace(x=[1]) %}{% for i in range(100) %}{% set ns.x = ns.x + ns.x %}{% endfor %}")]
    [InlineData("{% set ns = namespace(x=[1]) %}{% for i in range(100) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{ ns.x }}")]
    [InlineData("{% set ns = namespace(x=[1]) %}{% for i in range(100) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{ ns.x | tojson }}")]
    [InlineData("{% set ns = namespace(x=[1], y=[1]) %}{% for i in range(100) %}{% set ns.x = [ns.x, ns.x] %}{% set ns.y = [ns.y, ns.y] %}{% endfor %}{{ ns.x == ns.y }}")]
    [InlineData("{% set ns = namespace(x=[1]) %}{% for i in range(90000) %}{% set ns.x = [ns.x] %}{% endfor %}{{ ns.x }}")]
    [InlineData("{% set ns = namespace(x=1) %}{% for i in range(90000) %}{% set ns.x = (ns.x, 1) %}{% endfor %}{{ {ns.x: 1} }}")]
    [InlineData("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}")]
    [InlineData("{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}")]
    [InlineData("{% macro a(x) %}{{ caller() }}{% endmacro %}{% macro b() %}{% call a(1) %}{{ b() }}{% endcall %}{% endmacro %}{{ b() }}")]
    [InlineData("{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}")]
    [InlineData("{{ range(1000000000000) }}")]
    [InlineData("{{ range(-9223372036854775807, 9223372036854775807) }}")]
    [InlineData("{{ 10 ** 1000000000 }}")]
    [InlineData("{{ 9223372036854775807 * 9223372036854775807 }}")]
    [InlineData("{{ '%1000000000d' % 1 }}")]
    [InlineData("{{ '{:1000000000}'.format(1) }}")]
    [InlineData("{{ 'x'.ljust(10000000000) }}")]
    [InlineData("{{ 'x' | center(10000000000) }}")]
    [InlineData("{{ 'a\\nb' | indent(10000000000) }}")]
    [InlineData("{{ [1] | tojson(indent=10000000000) }}")]
    [InlineData("{{ ''.__class__ }}")]
    [InlineData("{{ ''.__class__.__mro__ }}")]
    [InlineData("{{ ''['__class__'] }}")]
    [InlineData("{{ '' | attr('__class__') }}")]
    [InlineData("{{ '{0.__class__}'.format('') }}")]
    [InlineData("{{ namespace().__init__.__globals__ }}")]
    [InlineData("{{ cycler.__init__.__globals__ }}")]
    [InlineData("{{ self.__init__ }}")]
    [InlineData("{{ messages | map(attribute='role.__class__') | list }}")]
    [InlineData("{{ range.__self__ }}")]
    [InlineData("{{ loop.__class__ }}")]
    public void Render_Attack_EndsInASentence(string template)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var exception = Assert.Throws<ChatTemplateException>(() => Rendering.Run(template));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
        Assert.NotEqual(ChatTemplateFault.Refused, exception.Fault);
        Assert.NotEmpty(exception.Problem);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("not ", "")]
    [InlineData("-", "")]
    [InlineData("{1: ", "}")]
    [InlineData("a(", ")")]
    [InlineData("a[", "]")]
    [InlineData("1 if 1 else ", "")]
    public void Parse_NestedWithoutEnd_EndsInASentence(string open, string close) => AssertEnds("{{ " + Repeat(open, 50_000) + "1" + Repeat(close, 50_000) + " }}");

    [Theory]
    [InlineData("{% if 1 %}")]
    [InlineData("{% for x in [1] %}")]
    [InlineData("{% filter upper %}")]
    public void Parse_BlocksWithoutEnd_EndInASentence(string tag) => AssertEnds(Repeat(tag, 50_000));

    [Theory]
    [InlineData(" + 1")]
    [InlineData(" ~ 1")]
    [InlineData(" and 1")]
    [InlineData("|string")]
    [InlineData(".a")]
    [InlineData("[0]")]
    [InlineData(" == 1")]
    public void Render_LongChains_EndInTextOrSentence(string link)
    {
        var exception = Record.Exception(() => Rendering.Run("{{ n" + Repeat(link, 100_000) + " }}"));
        if (exception is not null)
            Assert.IsType<ChatTemplateException>(exception);
    }

    static void AssertEnds(string template) => Assert.Throws<ChatTemplateException>(() => Rendering.Run(template));

    static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
