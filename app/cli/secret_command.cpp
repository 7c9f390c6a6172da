// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/hidden_line.h"
#include "app/cli/json_writer.h"
#include "core/base/words.h"
#include "core/store/data_folder.h"
#include "datasources/credentials/secret_file.h"
#include "datasources/credentials/secret_key.h"
#include "datasources/credentials/system_keyring.h"

namespace ioc {
namespace {

Exit set(SecretStore &store, const QString &name)
{
    const auto value = readHiddenLine(CliTexts::tr("Secret: "));
    if (!value)
        return complain(value.error());
    if (const auto done = store.set(name, *value); !done)
        return complain(done.error());
    return Exit::Well;
}

Exit remove(SecretStore &store, const QString &name)
{
    const auto done = store.remove(name);
    return done ? Exit::Well : complain(done.error());
}

constexpr Words<SecretFile::Lock, 2> kLocks{
    {{SecretFile::Lock::Keyring, "keyring"}, {SecretFile::Lock::KeyFile, "file"}}};

Exit lock(SecretFile &store, const QString &word)
{
    const auto lock = valueOf(kLocks, word);
    if (!lock)
        return complain({ErrorCode::Usage, CliTexts::tr("secret lock takes: keyring or file.")});
    const auto done = store.moveTo(*lock);
    return done ? Exit::Well : complain(done.error());
}

QByteArray toJson(const QStringList &names, const std::optional<SecretFile::Lock> &lock)
{
    JsonWriter json;
    json.beginObject().beginArray("secrets");
    for (const QString &name : names)
        json.beginObject().member("name", name).endObject();
    json.endArray();
    if (lock)
        json.member("lock", wordOf(kLocks, *lock));
    else
        json.null("lock");
    return json.endObject().bytes() + '\n';
}

TextTable toTable(const QStringList &names)
{
    TextTable table({CliTexts::tr("Secret")});
    for (const QString &name : names)
        table.add({name});
    return table;
}

Exit list(const SecretFile &store, OutputFormat output)
{
    const auto names = store.names();
    if (!names)
        return complain(names.error());
    const auto lock = store.lock();
    if (!lock)
        return complain(lock.error());
    printAnswer(output, {.json = [&] { return toJson(*names, *lock); }, .table = [&] { return toTable(*names); }});
    return Exit::Well;
}

} // namespace

Exit runSecret(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("format")});
    parser.addPositionalArgument(QStringLiteral("ORDER"), CliTexts::tr("set NAME (reads the value from the standard "
                                                                       "input), remove NAME, list, or lock keyring or "
                                                                       "lock file (where their key is kept)."));
    parser.process(arguments);
    const QStringList words = parser.positionalArguments();
    const QString order = words.value(0);
    const bool named = order == u"set" || order == u"remove" || order == u"lock";
    if ((!named && order != u"list") || words.size() != (named ? 2 : 1))
        return complain(
            {ErrorCode::Usage, CliTexts::tr("secret takes: set NAME, remove NAME, list, lock keyring or lock file.")});
    const auto output = CommonOptions(parser).format();
    if (!output)
        return complain(output.error());
    const auto folder = dataFolderFrom(parser);
    if (!folder)
        return complain(folder.error());
    SecretFile store(DataFolder::secretsFile(*folder), SecretKey::defaultFile(), std::make_shared<SystemKeyring>());
    if (order == u"set")
        return set(store, words[1]);
    if (order == u"lock")
        return lock(store, words[1]);
    return order == u"remove" ? remove(store, words[1]) : list(store, *output);
}

} // namespace ioc
