// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pack_copy.h"

#include "core/base/durable_file.h"
#include "core/base/log.h"
#include "core/engine/import_record.h"
#include "core/engine/page_merge.h"
#include "core/store/data_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <set>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PackCopy)
};

QString freshOf(const QString &copy)
{
    return copy + QStringLiteral(".new");
}

QString oldOf(const QString &copy)
{
    return copy + QStringLiteral(".old");
}

Error copyFailed(const QString &path)
{
    return Error{ErrorCode::Io,
                 Texts::tr("The pack cannot be copied into the data folder. Check the space and the permissions."),
                 path};
}

/// All of them first, then to the disk: which has less to wait for than after each.
Result<void> copyFiles(const QString &from, const QString &to)
{
    if (!QDir(to).removeRecursively() || !QDir().mkpath(to))
        return copyFailed(to);
    QStringList copied;
    std::set<QString> folders{to};
    for (const QString &name : packFilesBelow(from)) {
        const QString target = to + QLatin1Char('/') + name;
        const QString folder = QFileInfo(target).path();
        if (!QDir().mkpath(folder) || !QFile::copy(from + QLatin1Char('/') + name, target))
            return copyFailed(target);
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
        folders.insert(folder);
        copied.push_back(target);
    }
    for (const QString &file : copied) {
        if (const auto synced = syncFile(file); !synced)
            return synced;
    }
    for (const QString &folder : folders) {
        if (const auto synced = syncFolder(folder); !synced)
            return synced;
    }
    return {};
}

void apply(const PageId &id, const std::optional<QJsonObject> &page, PageFiles &files)
{
    if (page)
        files.put(*page);
    else
        files.remove(id);
}

struct Fitting
{
    PageEdits edits;
    PackPtr pack;
};

/// All of ours when they fit the pack of `folder`, else one after the other those that do.
Result<Fitting> fit(const PageMerge &merge, const QString &folder, std::map<PageId, QString> &told)
{
    const auto imported = PageFiles::read(folder);
    if (!imported)
        return imported.error();
    PageFiles all = *imported;
    for (const auto &[id, page] : merge.ours)
        apply(id, page, all);
    if (const PackPtr pack = readPack(folder, all.edits()).pack)
        return Fitting{all.edits(), pack};
    Fitting fitting;
    PageFiles files = *imported;
    for (const auto &[id, page] : merge.ours) {
        PageFiles with = files;
        apply(id, page, with);
        if (const PackPtr pack = readPack(folder, with.edits()).pack) {
            files = with;
            fitting = {files.edits(), pack};
        } else {
            told[id] = Texts::tr("What was done here with the page “%1” does not fit the new pack, whose page is "
                                 "shown; it is kept in pack.old and in the ledger.")
                           .arg(id.toString());
        }
    }
    return fitting;
}

Result<void> write(const PageEdits &edits, const QString &folder)
{
    for (const auto &[file, bytes] : edits) {
        const QString path = folder + QLatin1Char('/') + file;
        if (!QDir().mkpath(QFileInfo(path).path()))
            return copyFailed(path);
        if (const auto done = bytes ? writeDurably(path, *bytes) : removeDurably(path); !done)
            return done;
    }
    return {};
}

/// What was changed in the copy, held against what comes.
PageMerge changesIn(const QString &copy, const PageFiles &theirs, QStringList &told)
{
    if (!QFileInfo::exists(copy))
        return {};
    const auto record = ImportRecord::read(copy);
    const auto ours = PageFiles::read(copy);
    if (!ours) {
        told.push_back(Texts::tr("The pages of the working copy cannot be read, and those of the pack are shown; what "
                                 "was there is in pack.old."));
        return {};
    }
    if (!record) { // of an earlier edition, which changed nothing; or somebody has removed it
        if (hashesOf(*ours) != hashesOf(theirs))
            told.push_back(Texts::tr("It is not known which pages of the working copy were changed here, and those of "
                                     "the pack are shown; what was there is in pack.old."));
        return {};
    }
    return mergePages(record->pages, ours->pages(), theirs.pages());
}

Result<void> exchange(const QString &copy)
{
    if (!QDir(oldOf(copy)).removeRecursively())
        return copyFailed(oldOf(copy));
    if (QFileInfo::exists(copy)) {
        if (const auto moved = renameDurably(copy, oldOf(copy)); !moved)
            return moved;
    }
    return renameDurably(freshOf(copy), copy);
}

/// The copy is the source, or was made of it, whatever was changed here since. Nothing where it is neither.
std::optional<PackImport> unchanged(const QString &copy, const QByteArray &source)
{
    const auto record = ImportRecord::read(copy);
    const bool isRecorded = record && record->source == source;
    if (source.isEmpty() || !QFileInfo::exists(copy))
        return std::nullopt;
    if (fingerprintOf(copy) == source) {
        if (const auto recorded = isRecorded ? Result<void>() : recordImport(copy); !recorded)
            qCWarning(lcEngine) << "what was imported cannot be noted:" << toString(recorded.error());
        return PackImport{};
    }
    const PackPtr pack = isRecorded ? readPack(copy).pack : nullptr; // null: spoilt, it is made anew
    return pack ? std::optional(PackImport{pack, {}}) : std::nullopt;
}

} // namespace

bool isPackCopyTorn(const QString &dataFolder)
{
    const QString copy = DataFolder::packFolder(dataFolder);
    return !QFileInfo::exists(copy) && QFileInfo::exists(oldOf(copy));
}

Result<void> mendPackCopy(const QString &dataFolder)
{
    if (!isPackCopyTorn(dataFolder))
        return {};
    const QString copy = DataFolder::packFolder(dataFolder);
    const bool isWhole = ImportRecord::read(freshOf(copy)).has_value(); // which is written last
    return renameDurably(isWhole ? freshOf(copy) : oldOf(copy), copy);
}

Result<PackImport> importPack(const QString &packFolder, const QString &dataFolder)
{
    const QString copy = DataFolder::packFolder(dataFolder);
    if (const auto mended = mendPackCopy(dataFolder); !mended)
        return mended.error();
    if (QDir(packFolder).canonicalPath() == QDir(copy).canonicalPath())
        return PackImport{};
    const QByteArray source = fingerprintOf(packFolder);
    if (const auto same = unchanged(copy, source))
        return *same;
    const QString fresh = freshOf(copy);
    if (const auto copied = copyFiles(packFolder, fresh); !copied)
        return copied.error();
    const auto theirs = PageFiles::read(fresh);
    if (!theirs)
        return theirs.error();
    PackImport import;
    PageMerge merge = changesIn(copy, *theirs, import.told);
    if (!merge.ours.empty()) {
        const auto fitting = fit(merge, fresh, merge.told);
        if (!fitting)
            return fitting.error();
        if (const auto written = write(fitting->edits, fresh); !written)
            return written.error();
        import.pack = fitting->pack;
    }
    for (const auto &[id, sentence] : merge.told)
        import.told.push_back(sentence);
    if (const auto written = ImportRecord{source, hashesOf(*theirs)}.write(fresh); !written)
        return written.error();
    if (const auto exchanged = exchange(copy); !exchanged)
        return exchanged.error();
    return import;
}

} // namespace ioc
