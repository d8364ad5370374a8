namespace Playground.Models.Endpoints;

/// <summary>An address as people type it: <c>localhost:8000</c> is one, too.</summary>
public static class ServerAddress
{
    /// <returns><c>null</c> where it is no address of http or https, or holds a user name or password.</returns>
    public static Uri? Read(string? text)
    {
        var typed = text?.Trim() ?? "";
        return Uri.TryCreate(typed.Contains("://", StringComparison.Ordinal) ? typed : $"{Uri.UriSchemeHttp}://{typed}", UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" && address.Host.Length > 0 && address.UserInfo.Length == 0 ? address : null;
    }
}
