using System.Text;
using LLama;
using LLama.Exceptions;

namespace Playground.Llama.Chat;

/// <summary>Puts messages into the form of a chat template, as llama.cpp understands it: by recognising known templates, not by running them.</summary>
static class ChatTemplate
{
    /// <summary>Roles of which LLamaSharp keeps the bytes; of further ones it would hand over none, which llama.cpp doesn't survive.</summary>
    const int MostRoles = 100;

    /// <returns><c>null</c> where llama.cpp has no such template.</returns>
    public static string? Apply(string template, IReadOnlyList<(string Role, string Text)> messages)
    {
        var form = new LLamaTemplate(Bare(template)) { AddAssistant = true };
        var roles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (role, text) in messages)
        {
            var known = roles.Count < MostRoles || roles.Contains(role) ? role : "user";
            roles.Add(known);
            form.Add(Bare(known), Bare(text));
        }
        try
        {
            return Encoding.UTF8.GetString(form.Apply());
        }
        catch (MissingTemplateException)
        {
            return null;
        }
    }

    /// <summary>Texts end with the first zero there.</summary>
    static string Bare(string text) => text.Replace("\0", "", StringComparison.Ordinal);
}
