namespace Playground.ChatTemplates.Values;

/// <summary>Truth as a value, without an allocation for each.</summary>
static class Booleans
{
    public static readonly object True = true;
    public static readonly object False = false;

    public static object Of(bool value) => value ? True : False;
}
