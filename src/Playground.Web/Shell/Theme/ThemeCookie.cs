namespace Playground.Web.Shell.Theme;

/// <summary>The chosen look. It travels in a cookie so that the first byte of a page already has it; <c>js/shell.js</c> writes it.</summary>
public static class ThemeCookie
{
    public const string Name = "playground-theme";

    /// <returns><c>light</c>, <c>dark</c> or <c>system</c>.</returns>
    public static string Read(HttpRequest request) => request.Cookies[Name] is ("light" or "dark") and var theme ? theme : "system";
}
