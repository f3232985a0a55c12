# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
# The flags that every target of the project is compiled and linked with. Warnings end the build in the presets of
# those who work on it, by CMAKE_COMPILE_WARNING_AS_ERROR: a newer compiler has new ones.
add_library(groundwork_flags INTERFACE)
target_compile_options(
  groundwork_flags
  INTERFACE
    -Wall
    -Wextra
    -Wpedantic
    -Wshadow
    -Wnon-virtual-dtor
    -Woverloaded-virtual
    # g++ 12 takes the constant behind a member's initialiser list (GitSection::guards) for unset when it optimises.
    -Wno-maybe-uninitialized
    $<$<NOT:$<CONFIG:Debug>>:-Wno-uninitialized>
)
target_compile_definitions(
  groundwork_flags
  INTERFACE
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
)
if(GROUNDWORK_SANITIZE)
  # nonnull-attribute: Qt 6.4 compares empty lists of numbers and enums by memcmp(nullptr, …, 0).
  target_compile_options(
    groundwork_flags
    INTERFACE -fsanitize=${GROUNDWORK_SANITIZE} -fno-sanitize=nonnull-attribute -fno-omit-frame-pointer -fno-sanitize-recover=all
  )
  target_link_options(groundwork_flags INTERFACE -fsanitize=${GROUNDWORK_SANITIZE})
else()
  add_compile_definitions($<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
endif()
