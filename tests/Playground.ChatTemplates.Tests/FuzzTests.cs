using Playground.ChatTemplates.Syntax;

namespace Playground.ChatTemplates.Tests;

public class FuzzTests
{
    /// <summary>The bench has as many as one likes.</summary>
    const int Mutations = 3_000;

    [Fact]
    public void Render_MutatedTemplates_GiveTextOrTheirOwnException()
    {
        var random = new Random(20);
        for (var i = 0; i < Mutations; i++)
        {
            var template = TemplateMutation.Make(random);
            var exception = Record.Exception(() => Rendering.Run(template));
            Assert.True(exception is null or ChatTemplateException, $"{exception}\n{template}");
        }
    }
}
