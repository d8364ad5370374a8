namespace Playground.Settings;

/// <summary>Where the settings lie, and with them what relative paths are relative to.</summary>
public static class ContentRoot
{
    const string File = "appsettings.json";

    /// <summary>The folder that the program was installed to, where the one that it runs in has no settings and nobody has named another.</summary>
    /// <returns><c>null</c> where the runtime's own rules hold.</returns>
    public static string? OfProgram(params string[] arguments) => arguments.Any(argument => argument.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)) || IsNamed("DOTNET_CONTENTROOT") || IsNamed("ASPNETCORE_CONTENTROOT") || System.IO.File.Exists(File) ? null : AppContext.BaseDirectory;

    static bool IsNamed(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };
}
