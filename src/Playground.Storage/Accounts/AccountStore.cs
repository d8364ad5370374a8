using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Playground.Storage.Schema;

namespace Playground.Storage.Accounts;

/// <summary>Identity's own store over our tables.</summary>
sealed class AccountStore(StorageContext context, IdentityErrorDescriber? describer = null) : UserOnlyStore<AccountRow, StorageContext>(context, describer);
