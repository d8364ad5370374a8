using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace Playground.Web.Shell.Theme;

/// <summary>
/// The theme as a style sheet that is served like a file. The library's own way, a style element in the page, would need a policy that lets any style in, and
/// would show the wrong look until the page is connected.
/// </summary>
public sealed class ThemeStyles(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    const string Path = "/css/palette.css";
    readonly Lazy<Task<string>> _text = new(() => RenderAsync(scopes, loggers));

    public Task<string> TextAsync() => _text.Value;

    /// <summary>Changes when its text does, so that browsers may keep it for ever.</summary>
    public async Task<string> AddressAsync() => $"{Path[1..]}?v={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(await TextAsync())))[..12]}";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, async (ThemeStyles styles, HttpContext context) =>
    {
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Text(await styles.TextAsync(), "text/css", Encoding.UTF8);
    }).AllowAnonymous();

    static async Task<string> RenderAsync(IServiceScopeFactory scopes, ILoggerFactory loggers)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var light = await VariablesAsync(renderer, false);
        var dark = (await VariablesAsync(renderer, true)).Except(light).ToArray();
        var css = new StringBuilder();
        Append(css, ":root", light);
        Append(css, ":root[data-theme=dark]", dark);
        css.Append("@media (prefers-color-scheme: dark) {\n");
        Append(css, ":root[data-theme=system]", dark);
        return css.Append("}\n").ToString();
    }

    /// <summary>What the library writes for one look: lines that set a variable, each <c>--name: value;</c>.</summary>
    static Task<string[]> VariablesAsync(HtmlRenderer renderer, bool dark) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(MudThemeProvider.Theme)] = new PlaygroundTheme(), [nameof(MudThemeProvider.IsDarkMode)] = dark });
        var rendered = (await renderer.RenderComponentAsync<MudThemeProvider>(parameters)).ToHtmlString();
        return rendered.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.StartsWith("--mud-", StringComparison.Ordinal)).ToArray();
    });

    static void Append(StringBuilder css, string selector, IEnumerable<string> lines) => css.Append(selector).Append(" {\n").AppendJoin('\n', lines).Append("\n}\n");
}
