using System.Text;
using LLama.Native;
using Microsoft.Extensions.AI;
using Playground.Faults;
using Playground.Llama.Inference;
using Playground.Llama.Loading;
using Playground.Models;

namespace Playground.Llama.Chat;

/// <summary>Shows prompts as the vocabulary of a model parts them.</summary>
sealed class LlamaPrompts(LocalModels models, ModelCache cache) : ILocalPrompts
{
    public async Task<LocalPrompt> WriteAsync(string modelId, IReadOnlyList<ChatMessage> messages, ChatOptions? options, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var model = models.Find(modelId) ?? throw new ModelFailureException(AnswerFailure.UnknownModel(modelId));
        using var lease = await cache.LeaseAsync(model, cancellationToken);
        var (vocabulary, loaded) = (lease.Model.Weights.Vocabulary, lease.Model);
        var writer = new PromptWriter(vocabulary, loaded.Templates, PromptOptions.Of(options, model), at);
        var (prompt, tokens) = PromptFitting.Fit(vocabulary, writer, [.. messages], model, loaded.Context.Size, options?.MaxOutputTokens);
        return new(prompt.Template, prompt.Source?.Hash, [.. Shown(tokens, vocabulary)], [.. prompt.Adaptations.Select(adaptation => $"{adaptation.Parameter}: {adaptation.Change}. {adaptation.Reason}")]);
    }

    /// <summary>A character that several tokens make up is shown with the last of them.</summary>
    static IEnumerable<PromptToken> Shown(LLamaToken[] tokens, LlamaVocabulary vocabulary)
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var (bytes, characters) = (new byte[256], new char[512]);
        foreach (var token in tokens)
        {
            var length = Math.Max(0, vocabulary.Piece(token, bytes, showsControl: true));
            yield return new(new string(characters, 0, decoder.GetChars(bytes.AsSpan(0, length), characters, flush: false)), vocabulary.IsControl(token));
        }
    }
}
