namespace Playground.Web.Shell;

/// <summary>Where scripts, styles and pictures lie.</summary>
public static class WebRoot
{
    /// <summary>
    /// Publishing puts them beside the program, and there they are found whatever folder it is started in. A build leaves them where they were; its manifest
    /// knows.
    /// </summary>
    /// <returns><c>null</c> for a program that was only built.</returns>
    public static string? OfPublished() => Path.Combine(AppContext.BaseDirectory, "wwwroot") is var beside && Directory.Exists(beside) ? beside : null;
}
