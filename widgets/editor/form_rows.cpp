// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/form_rows.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ioc {

FormRows::FormRows(QWidget &form)
    : m_form(form)
    , m_layout(new QVBoxLayout(&form))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
}

size_t FormRows::add(std::initializer_list<QWidget *> parts, Qt::Orientation direction)
{
    auto *box = new QWidget(&m_form);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    const bool namesItself = parts.size() == 1 && qobject_cast<QCheckBox *>(*parts.begin());
    auto *name = new QLabel(box);
    name->setProperty("face", QStringLiteral("third"));
    name->setBuddy(*parts.begin());
    name->setVisible(!namesItself);
    rows->addWidget(name);
    auto *fields = new QBoxLayout(direction == Qt::Horizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fields->setSpacing(6);
    for (QWidget *part : parts)
        fields->addWidget(part, 1);
    rows->addLayout(fields);
    m_layout->addWidget(box);
    m_rows.push_back({box, name, parts});
    return m_rows.size() - 1;
}

void FormRows::setName(size_t row, const QString &name)
{
    const Row &named = m_rows.at(row);
    named.name->setText(name);
    for (QWidget *part : named.parts) {
        if (auto *box = qobject_cast<QCheckBox *>(part))
            box->setText(name);
        else if (named.parts.size() == 1)
            part->setAccessibleName(name);
    }
}

void FormRows::setShown(size_t row, bool isShown)
{
    m_rows.at(row).box->setVisible(isShown);
}

void FormRows::addLine(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void setText(QLineEdit *field, const QString &text)
{
    if (field->text() == text)
        return;
    field->setText(text);
    if (!field->hasFocus())
        field->setCursorPosition(0);
}

} // namespace ioc
