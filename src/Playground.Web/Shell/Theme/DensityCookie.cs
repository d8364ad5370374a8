namespace Playground.Web.Shell.Theme;

/// <summary>How much room there is around things, in a cookie as <see cref="ThemeCookie"/> is.</summary>
public static class DensityCookie
{
    public const string Name = "playground-density";

    /// <returns><c>comfortable</c> or <c>compact</c>.</returns>
    public static string Read(HttpRequest request) => request.Cookies[Name] is "compact" ? "compact" : "comfortable";
}
