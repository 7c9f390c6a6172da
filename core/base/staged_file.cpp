// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/staged_file.h"

#include "core/base/durable_file.h"

#include <QFile>

#include <utility>

namespace ioc {
namespace {

QString freshName(const QString &path)
{
    return path + QStringLiteral(".new");
}

} // namespace

Result<StagedFile> StagedFile::write(const QString &path, const QByteArray &bytes)
{
    if (const auto written = writeFileDurably(freshName(path), bytes); !written)
        return written.error();
    return StagedFile(path);
}

StagedFile::StagedFile(StagedFile &&other) noexcept
    : m_path(std::exchange(other.m_path, QString()))
{
}

StagedFile &StagedFile::operator=(StagedFile &&other) noexcept
{
    std::swap(m_path, other.m_path);
    return *this;
}

StagedFile::~StagedFile()
{
    if (!m_path.isEmpty())
        QFile::remove(freshName(m_path));
}

Result<void> StagedFile::putInPlace()
{
    if (const auto renamed = renameDurably(freshName(m_path), m_path); !renamed)
        return renamed;
    m_path.clear();
    return {};
}

} // namespace ioc
