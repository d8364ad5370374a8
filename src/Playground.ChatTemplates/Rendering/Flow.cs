namespace Playground.ChatTemplates.Rendering;

/// <summary>How statements ended.</summary>
enum Flow
{
    Next,
    Break,
    Continue,
}
