// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pack/pack_problem.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

namespace ioc::test {

/// A copy of tests/packs/small to spoil.
class PackCopy
{
public:
    PackCopy()
    {
        const QDir source(QStringLiteral(SMALL_PACK));
        QDirIterator files(source.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = source.relativeFilePath(files.next());
            if (!QDir().mkpath(QFileInfo(m_folder.filePath(name)).path()) ||
                !QFile::copy(source.filePath(name), m_folder.filePath(name)))
                qFatal("cannot copy %s", qPrintable(name));
        }
    }

    QString path() const { return m_folder.path(); }

    void replace(const QString &file, const QString &before, const QString &after)
    {
        QFile text(m_folder.filePath(file));
        if (!text.open(QIODevice::ReadWrite))
            qFatal("no file %s", qPrintable(file));
        QByteArray content = text.readAll();
        const auto at = content.indexOf(before.toUtf8());
        if (at < 0)
            qFatal("%s does not hold %s", qPrintable(file), qPrintable(before));
        content.replace(at, before.toUtf8().size(), after.toUtf8());
        text.resize(0);
        text.seek(0);
        text.write(content);
    }

    void remove(const QString &file)
    {
        if (!QFile::remove(m_folder.filePath(file)))
            qFatal("no file %s", qPrintable(file));
    }

    void add(const QString &file, const QByteArray &content)
    {
        QFile text(m_folder.filePath(file));
        QDir().mkpath(QFileInfo(text).path());
        if (!text.open(QIODevice::WriteOnly) || text.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file));
    }

private:
    QTemporaryDir m_folder;
};

inline QStringList texts(const PackProblems &problems)
{
    QStringList list;
    for (const PackProblem &problem : problems)
        list.push_back(toString(problem));
    return list;
}

} // namespace ioc::test
